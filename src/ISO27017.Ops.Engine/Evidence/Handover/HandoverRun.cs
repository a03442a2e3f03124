using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Evidence.Handover.Buckets;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>One package on its way into one bucket. All that it knows is in the bucket: a run that was killed is gone on with by
/// the next one, wherever that runs.</summary>
internal sealed class HandoverRun(
    HandoverRequest request, PackageContents package, BucketDoor door, string owner, HandoverOptions options, IRunObserver? observer)
{
    private const int MostConflicts = 5;

    private readonly BucketReader _reader = new(door);
    private readonly BucketWriter _writer = new(door);
    private readonly ObjectComparison _comparison = new(new BucketReader(door), options);
    private readonly ConcurrentDictionary<string, IsoHandoverObject> _done = new(StringComparer.Ordinal);
    private RetentionPlan? _plan;

    private RetentionPlan Plan => _plan ?? throw new InvalidOperationException("The bucket was not looked at.");

    /// <summary>Does it.</summary>
    /// <exception cref="IsoOpsException">It did not succeed; the message says what is in the bucket nevertheless.</exception>
    public async Task<IsoHandover> RunAsync(CancellationToken cancel)
    {
        try
        {
            _plan = new RetentionPlan(request, await _reader.LockAsync(cancel).ConfigureAwait(false), options.Time);
            var there = await LookAsync(cancel).ConfigureAwait(false);
            await ForEachAsync(package.Files.Where(f => there.ContainsKey(f.Key)), (f, stop) => HoldAsync(f, there[f.Key], IsoHandoverState.Present, stop), cancel).ConfigureAwait(false);
            var missing = package.Files.Where(f => !there.ContainsKey(f.Key)).ToList();
            await ForEachAsync(missing.Where(f => f != package.Last), SendAsync, cancel).ConfigureAwait(false);

            // Its presence says that everything else is there: so it goes when everything else was found to be there
            await ForEachAsync(missing.Where(f => f == package.Last), SendAsync, cancel).ConfigureAwait(false);
            return Report(verified: true);
        }
        catch (BucketException e)
        {
            throw HandoverErrors.Of(e, owner, _plan?.Bucket, Report(verified: false));
        }
        catch (IsoOpsException e)
        {
            throw HandoverErrors.With(e, Report(verified: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw HandoverErrors.With(EvidenceErrors.Unreadable(package.Path, e), Report(verified: false));
        }
    }

    /// <summary>What is there of the package already. Nothing is sent where something else is in its place.</summary>
    private async Task<IReadOnlyDictionary<string, BucketObject>> LookAsync(CancellationToken cancel)
    {
        var ours = package.Files.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var keys = await _reader.KeysAsync(package.Root, cancel).ConfigureAwait(false);
        // A zip file's key may well begin other keys
        var strangers = package.Last is null ? [] : keys.Where(k => !ours.ContainsKey(k)).ToList();
        if (strangers.Count > 0)
        {
            throw HandoverErrors.Strangers(door.Bucket, strangers);
        }

        var there = new ConcurrentDictionary<string, BucketObject>(StringComparer.Ordinal);
        var other = new ConcurrentBag<string>();
        await ForEachAsync(keys.Where(ours.ContainsKey).Select(k => ours[k]), async (file, stop) =>
        {
            if (await _reader.FindAsync(file.Key, stop).ConfigureAwait(false) is not { } found)
            {
                return;
            }

            if (await _comparison.IsSameAsync(file, found, stop).ConfigureAwait(false))
            {
                there[file.Key] = found;
            }
            else
            {
                other.Add(file.Key);
            }
        }, cancel).ConfigureAwait(false);
        return other.IsEmpty ? there : throw HandoverErrors.Different(door.Bucket, [.. other.Order(StringComparer.Ordinal)]);
    }

    private async Task SendAsync(LocalFile file, CancellationToken cancel)
    {
        // Whoever made the object: what is there is looked at in any case
        var state = await PutAsync(file, cancel).ConfigureAwait(false) ? IsoHandoverState.Sent : IsoHandoverState.Present;
        var found = await _reader.FindAsync(file.Key, cancel).ConfigureAwait(false) ?? throw HandoverErrors.Vanished(door.Bucket, file.Key);
        if (!await _comparison.IsSameAsync(file, found, cancel).ConfigureAwait(false))
        {
            throw HandoverErrors.Different(door.Bucket, [file.Key]);
        }

        await HoldAsync(file, found, state, cancel).ConfigureAwait(false);
    }

    /// <summary>Makes the object; false if it turned out to be there, by another run or by ours, whose answer was lost.</summary>
    private async Task<bool> PutAsync(LocalFile file, CancellationToken cancel)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                if (file.Length > options.PartSize)
                {
                    await new LargeFileSender(new BucketUploads(door), Plan, options, observer).SendAsync(file, cancel).ConfigureAwait(false);
                }
                else
                {
                    await _writer.PutAsync(file.Key, await file.ReadAsync(cancel).ConfigureAwait(false), Plan.Explicit, cancel).ConfigureAwait(false);
                }

                return true;
            }
            catch (BucketException e) when (e.IsTaken)
            {
                return false;
            }
            catch (BucketException e) when (e.IsConflict && conflicts < MostConflicts)
            {
                // Another run may have finished the upload that ours went on with, or given it up
                if (await _reader.FindAsync(file.Key, cancel).ConfigureAwait(false) is not null)
                {
                    return false;
                }

                await Task.Delay(options.Limits.LongestDelay, options.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sees to an object's retention, which may be lengthened and is read back then.</summary>
    private async Task HoldAsync(LocalFile file, BucketObject found, IsoHandoverState state, CancellationToken cancel)
    {
        if (!Plan.Holds(found))
        {
            await _writer.HoldAsync(file.Key, Plan.Needed(found), cancel).ConfigureAwait(false);
            found = await _reader.FindAsync(file.Key, cancel).ConfigureAwait(false) ?? throw HandoverErrors.Vanished(door.Bucket, file.Key);
            state = state == IsoHandoverState.Present ? IsoHandoverState.Extended : state;
            if (!Plan.Holds(found))
            {
                throw HandoverErrors.TooShort(door.Bucket, found, Plan.Least(found));
            }
        }

        _done[file.Key] = new IsoHandoverObject
        {
            Key = file.Key,
            VersionId = found.VersionId,
            Length = file.Length,
            Sha256 = file.Sha256,
            Mode = found.Mode!.Value,
            RetainUntil = found.RetainUntil!.Value,
            State = state,
        };
        observer?.Progressed(_done.Count, package.Files.Count);
    }

    private async Task ForEachAsync(IEnumerable<LocalFile> files, Func<LocalFile, CancellationToken, Task> work, CancellationToken cancel)
    {
        // One large file fills the line with its parts, and the memory: they go one after another
        var bySize = files.ToLookup(f => f.Length > options.PartSize);
        var many = new ParallelOptions { MaxDegreeOfParallelism = request.Concurrency, CancellationToken = cancel };
        await Parallel.ForEachAsync(bySize[false], many, async (f, stop) => await work(f, stop).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (var file in bySize[true])
        {
            await work(file, cancel).ConfigureAwait(false);
        }
    }

    private IsoHandover Report(bool verified)
    {
        var objects = _done.Values.OrderBy(o => o.Key, StringComparer.Ordinal).ToArray();
        var sent = objects.Where(o => o.State == IsoHandoverState.Sent).ToList();
        return new IsoHandover
        {
            Path = package.Path,
            Bucket = door.Bucket,
            Prefix = package.Root,
            Region = door.Region,
            Owner = owner,
            Digest = package.Digest,
            Files = package.Files.Count,
            Sent = sent.Count,
            AlreadyThere = objects.Length - sent.Count,
            Bytes = package.Files.Sum(f => f.Length),
            BytesSent = sent.Sum(o => o.Length),
            Mode = objects.Length == 0 ? null : objects.Min(o => o.Mode),
            RetainUntil = objects.Length == 0 ? null : objects.Min(o => o.RetainUntil),
            Verified = verified,
            Objects = objects,
        };
    }
}
