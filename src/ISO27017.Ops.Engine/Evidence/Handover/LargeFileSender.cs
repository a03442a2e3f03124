using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Evidence.Handover.Buckets;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>Sends a file in parts, and goes on with what an earlier run left unfinished.</summary>
internal sealed class LargeFileSender(BucketUploads uploads, RetentionPlan plan, HandoverOptions options, IRunObserver? observer)
{
    /// <summary>Sends it.</summary>
    /// <exception cref="BucketException">It did not succeed; what was sent is there for the next run.</exception>
    /// <exception cref="IsoOpsException">The file is no longer what was verified.</exception>
    public async Task SendAsync(LocalFile file, CancellationToken cancel)
    {
        var parts = await FileParts.OfAsync(file, options.PartSize, cancel).ConfigureAwait(false);
        var left = await UnfinishedAsync(file.Key, cancel).ConfigureAwait(false);
        var (upload, there) = await ContinueAsync(left, parts, cancel).ConfigureAwait(false);
        upload ??= await uploads.BeginAsync(file.Key, plan.Explicit, cancel).ConfigureAwait(false);
        var missing = Enumerable.Range(0, parts.Digests.Count).Where(i => !there.ContainsKey(i + 1)).ToList();
        await Parallel.ForEachAsync(missing, Few(cancel), async (i, stop) =>
        {
            var (offset, count) = parts[i];
            var content = await file.ReadAsync(offset, count, parts.Digests[i], stop).ConfigureAwait(false);
            var sent = await uploads.SendAsync(upload, i + 1, content, parts.Digests[i], stop).ConfigureAwait(false);
            lock (there)
            {
                there[i + 1] = sent;
            }
        }).ConfigureAwait(false);
        try
        {
            await uploads.CompleteAsync(upload, there.Values, cancel).ConfigureAwait(false);
        }
        catch (BucketException e) when (e.IsTaken)
        {
            // There is an object already, so these parts can never become one
            await uploads.AbortAsync(upload, cancel).ConfigureAwait(false);
            throw;
        }

        foreach (var other in left.Where(u => u != upload))
        {
            await uploads.AbortAsync(other, cancel).ConfigureAwait(false);
        }
    }

    private ParallelOptions Few(CancellationToken cancel) => new() { MaxDegreeOfParallelism = options.PartsAtOnce, CancellationToken = cancel };

    private async Task<IReadOnlyList<BucketUpload>> UnfinishedAsync(string key, CancellationToken cancel)
    {
        try
        {
            return await uploads.OfAsync(key, cancel).ConfigureAwait(false);
        }
        catch (BucketException e) when (e.IsDenied)
        {
            // Not to be able to go on costs time and a forgotten part, but no evidence
            observer?.Warned(new LocalText(
                $"{key} の送りかけの部分を調べられないため、最初から送ります（s3:ListBucketMultipartUploads が許可されていません）。",
                $"Parts of {key} that an earlier run may have sent cannot be looked for, so it is sent from its beginning (s3:ListBucketMultipartUploads is not allowed)."));
            return [];
        }
    }

    /// <summary>The newest upload whose parts are ours, with those that need not be sent again. What cannot be gone on with is aborted.</summary>
    private async Task<(BucketUpload? Upload, Dictionary<int, UploadedPart> There)> ContinueAsync(
        IReadOnlyList<BucketUpload> left, FileParts parts, CancellationToken cancel)
    {
        foreach (var upload in left)
        {
            try
            {
                var there = await uploads.PartsAsync(upload, cancel).ConfigureAwait(false);
                if (there.Values.All(p => IsOurs(p, parts)))
                {
                    return (upload, there);
                }

                await uploads.AbortAsync(upload, cancel).ConfigureAwait(false);
            }
            catch (BucketException e) when (e.IsMissing || e.IsDenied)
            {
                // Gone meanwhile, or not ours to look into: a new one is begun
            }
        }

        return (null, []);
    }

    private static bool IsOurs(UploadedPart part, FileParts parts) =>
        part.Number >= 1 && part.Number <= parts.Digests.Count && part.Sha256 == Convert.ToBase64String(parts.Digests[part.Number - 1]);
}
