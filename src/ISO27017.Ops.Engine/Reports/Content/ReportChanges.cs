using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Compare;

namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>What has changed since an earlier evidence package.</summary>
/// <param name="Package">The name of the package's folder or file.</param>
/// <param name="AsOf">As of when its results were judged.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Differences">The differences, in the order of the comparison.</param>
internal sealed record ReportChanges(string Package, DateTimeOffset AsOf, string Digest, IReadOnlyList<IsoDifference> Differences)
{
    /// <summary>The verdicts over sides that turned.</summary>
    public IReadOnlyList<IsoDifference> Turned { get; } = [.. Differences.Where(d => d.Kind == IsoDifferenceKind.VerdictTurned)];

    /// <summary>All else, single results and the conditions of the runs.</summary>
    public IReadOnlyList<IsoDifference> Single { get; } = [.. Differences.Where(d => d.Kind != IsoDifferenceKind.VerdictTurned)];

    /// <summary>How many changes of the world no ticket explains.</summary>
    public int Unexplained => Single.Count(IsUnexplained);

    /// <summary>The documents that must follow, each with what has changed: sides, and parameters of the run.</summary>
    public IReadOnlyList<(string Document, IReadOnlyList<string> Changed)> Documents { get; } =
    [
        .. Differences.SelectMany(d => d.DocumentsToUpdate.Select(document => (document, Changed: Changed(d))))
            .GroupBy(d => d.document, StringComparer.Ordinal)
            .Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(d => d.Changed).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)])),
    ];

    /// <summary>Compares the run of <paramref name="results"/> with the package at <paramref name="reference"/>.</summary>
    /// <exception cref="IsoOpsException">There is no package, it has changed, or <c>changes.yaml</c> cannot be used.</exception>
    public static ReportChanges Of(ReportRequest request, string reference, IReadOnlyList<IsoResult> results, CancellationToken cancel)
    {
        // What was filtered away would read as gone, and a side without its failures as mended.
        var (some, all) = (results.Count, ((IRunRecord)results[0].Run!).ResultCount);
        if (some < all)
        {
            throw ReportErrors.ChangesOfPart(some, all);
        }

        var comparison = new ComparisonRequest
        {
            ReferencePath = reference,
            Results = results,
            Workspace = request.Workspace,
            CurrentFolder = request.CurrentFolder,
        };
        using var package = EvidencePackage.Open(reference);
        if (package.Manifest.Results < package.Manifest.ResultsOfRun)
        {
            throw ReportErrors.ChangesSincePart(reference, package.Manifest.Results, package.Manifest.ResultsOfRun);
        }

        var differences = ComparisonService.Compare(comparison, cancel).ToList();
        return new ReportChanges(Path.GetFileName(reference), package.Manifest.AsOf, package.Digest, differences);
    }

    /// <summary>True for a change of the world that no ticket explains.</summary>
    public static bool IsUnexplained(IsoDifference difference) => difference is { Cause: IsoDifferenceCause.World, Ticket: null };

    /// <summary>The side or check that it concerns; empty if it concerns the run as a whole.</summary>
    public static string Subject(IsoDifference d) => d.CheckId is null ? Side(d) : d.Rule is null ? d.CheckId : $"{d.CheckId} / {d.Rule}";

    private static string Changed(IsoDifference d) => Side(d) is { Length: > 0 } side ? side : d.ResourceId ?? string.Empty;

    private static string Side(IsoDifference d) => d.Role is { } role ? $"{d.ControlId}-{role}" : d.ControlId ?? string.Empty;
}
