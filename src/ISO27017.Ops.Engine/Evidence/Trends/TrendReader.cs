using ISO27017.Ops.Engine.Evidence.Chain;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Evidence.Trends;

/// <summary>Reads packages as points of a trend, in the order of time, an organisation after the other.</summary>
internal static class TrendReader
{
    /// <summary>Every package, verified as it is read. One that does not verify is named and changes nothing; what cannot be read at all
    /// comes last.</summary>
    /// <param name="paths">Full paths of folders that hold packages, or of packages.</param>
    /// <param name="own">A run that is to have its place among them, unless one of the packages holds it; null for none.</param>
    /// <param name="progress">Hears how many packages are read, and of how many.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The points, each with whose it is.</returns>
    /// <exception cref="IsoOpsException">A path does not exist, or holds no package.</exception>
    public static IEnumerable<(string? Owner, IsoTrend Trend)> Read(
        IReadOnlyList<string> paths, TrendPoint? own, Action<int, int>? progress, CancellationToken cancel)
    {
        var heads = EvidenceChain.Heads(paths, cancel);
        var known = heads.Where(h => h.Manifest is not null)
            .OrderBy(h => h.Owner, StringComparer.Ordinal).ThenBy(h => h.Manifest!.AsOf).ThenBy(h => h.Manifest!.CreatedAt).ThenBy(h => h.Path, StringComparer.Ordinal).ToList();
        return Read([.. known, .. heads.Except(known).OrderBy(h => h.Path, StringComparer.Ordinal)], own, progress, cancel);
    }

    private static IEnumerable<(string? Owner, IsoTrend Trend)> Read(
        List<PackageHead> heads, TrendPoint? own, Action<int, int>? progress, CancellationToken cancel)
    {
        own = heads.Exists(h => h.Manifest is { } m && m.RunId == own?.RunId && m.Results == m.ResultsOfRun) ? null : own;
        var lines = new Dictionary<string, TrendLine>(StringComparer.Ordinal);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        TrendLine Line(string owner) => lines.TryGetValue(owner, out var line) ? line : lines[owner] = new TrendLine();
        for (var i = 0; i < heads.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Invoke(i, heads.Count);
            var head = heads[i];
            if (own is not null && IsBefore(own, head))
            {
                yield return (own.Owner, own.On(Line(own.Owner), null));
                own = null;
            }

            var copy = head.Digest is not null && !seen.TryAdd(head.Digest, Path.GetFileName(head.Path)) ? seen[head.Digest] : null;
            yield return (head.Owner, Trend(head, copy, Line, cancel));
        }

        progress?.Invoke(heads.Count, heads.Count);
        if (own is not null)
        {
            yield return (own.Owner, own.On(Line(own.Owner), null));
        }
    }

    private static bool IsBefore(TrendPoint own, PackageHead head) =>
        head.Manifest is null || string.CompareOrdinal(own.Owner, head.Owner) < 0 || (own.Owner == head.Owner && own.At < head.Manifest.AsOf);

    private static IsoTrend Trend(PackageHead head, string? copy, Func<string, TrendLine> line, CancellationToken cancel)
    {
        if (copy is not null)
        {
            return Uncounted(head, new LocalText($"「{VisibleText.Of(copy)}」と同じパッケージです（複製）。", $"It is the same package as '{VisibleText.Of(copy)}' (a copy).").In());
        }

        try
        {
            // Whose signature it has is another question: whether it is what it was decides here.
            var evidence = EvidenceVerifier.Verify(head.Path, cancel);
            return evidence.Verified && head.Owner is not null
                ? Point(head.Path).On(line(head.Owner), evidence)
                : Uncounted(head, evidence.Problems);
        }
        catch (IsoOpsException e)
        {
            return Uncounted(head, e.Texts.In());
        }
    }

    private static TrendPoint Point(string path)
    {
        using var package = EvidencePackage.Open(path);
        var manifest = package.Manifest;
        try
        {
            using var table = package.OpenFile(PackageLayout.VerdictsCsv);
            return new TrendPoint
            {
                Owner = PackageHead.OwnerOf(manifest.Organization, manifest.HomeAccount),
                RunId = manifest.RunId,
                Organization = manifest.Organization,
                At = manifest.AsOf,
                CatalogVersion = manifest.CatalogVersion,
                Partial = manifest.PartialRun,
                Complete = manifest.Results == manifest.ResultsOfRun,
                Verdicts = VerdictTable.Read(table),
                Results = manifest.Results,
                Calls = package.Coverage.Count,
                CallsUnanswered = package.Coverage.Values.Count(c => !c.IsAnswered),
            };
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw EvidenceErrors.NotAPackage(path, e);
        }
    }

    private static IsoTrend Uncounted(PackageHead head, params string[] problems) => new()
    {
        Path = head.Path,
        Name = Path.GetFileName(head.Path),
        PackageId = head.Manifest?.PackageId,
        Organization = head.Manifest?.Organization,
        At = head.Manifest?.AsOf,
        CreatedAt = head.Manifest?.CreatedAt,
        Digest = head.Digest,
        CatalogVersion = head.Manifest?.CatalogVersion,
        Problems = problems,
    };
}
