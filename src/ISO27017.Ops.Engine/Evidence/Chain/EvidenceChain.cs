using ISO27017.Ops.Engine.Evidence.Trust;

namespace ISO27017.Ops.Engine.Evidence.Chain;

/// <summary>Checks folders of packages.</summary>
internal static class EvidenceChain
{
    /// <summary>Checks every package, in the order of the chains, each with what is wrong with its place there.</summary>
    /// <exception cref="IsoOpsException">A path does not exist, or there is no package.</exception>
    public static IEnumerable<IsoEvidence> Verify(IReadOnlyList<string> paths, TrustPolicy trust, CancellationToken cancel)
    {
        return Verify(Heads(paths, cancel), trust, cancel);
    }

    /// <summary>The packages of folders, and those that are named themselves, each once.</summary>
    /// <exception cref="IsoOpsException">A path does not exist, or there is no package.</exception>
    public static List<PackageHead> Heads(IReadOnlyList<string> paths, CancellationToken cancel) =>
        [.. paths.Select(Path.TrimEndingDirectorySeparator).SelectMany(p => Heads(p, cancel)).DistinctBy(h => h.Path, StringComparer.Ordinal)];

    private static IEnumerable<IsoEvidence> Verify(List<PackageHead> heads, TrustPolicy trust, CancellationToken cancel)
    {
        // What has lost its manifest is kept with those that follow it.
        var owners = heads.Where(h => h.Owner is not null).GroupBy(h => h.Owner!, StringComparer.Ordinal)
            .OrderBy(g => g.Min(h => h.Manifest!.CreatedAt)).ThenBy(g => g.Key, StringComparer.Ordinal);
        var broken = heads.Where(h => h.Owner is null).ToList();
        foreach (var owner in owners)
        {
            var followed = owner.Select(h => h.Manifest!.PreviousDigest).ToHashSet(StringComparer.Ordinal);
            var lost = broken.FindAll(b => b.Digest is not null && followed.Contains(b.Digest));
            broken.RemoveAll(lost.Contains);
            var chain = PackageChain.Of([.. owner, .. lost]);
            foreach (var head in chain.Order)
            {
                yield return Verify(head.Path, trust, chain.Problems(head), cancel);
            }
        }

        foreach (var head in broken)
        {
            yield return Verify(head.Path, trust, [], cancel);
        }
    }

    private static List<PackageHead> Heads(string path, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            if (File.Exists(path) || (Directory.Exists(path) && PackageHead.IsFolder(path)))
            {
                return [PackageHead.Read(path) ?? throw EvidenceErrors.NotAPackage(path)];
            }

            List<PackageHead> found = Directory.Exists(path) ? [.. PackageHead.In(path)] : throw EvidenceErrors.NotFound(path);
            return found.Count > 0 ? found : throw ChainErrors.NoPackages(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw EvidenceErrors.Unreadable(path, e);
        }
    }

    // One that cannot be read at all does not hide the others.
    private static IsoEvidence Verify(string path, TrustPolicy trust, IReadOnlyList<LocalText> known, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            return EvidenceVerifier.Verify(path, trust, known, cancel);
        }
        catch (IsoOpsException e)
        {
            return new IsoEvidence { Path = path, Problems = [.. known.Select(p => p.In()), e.Texts.In()] };
        }
    }
}
