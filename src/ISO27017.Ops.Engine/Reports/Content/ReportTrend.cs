using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Chain;
using ISO27017.Ops.Engine.Evidence.Trends;

namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>The trend of a report's organisation.</summary>
internal static class ReportTrend
{
    /// <summary>The packages of the organisation in the order of time, and the report's own run among them.</summary>
    /// <exception cref="IsoOpsException">A path does not exist, or no package of the organisation verifies.</exception>
    public static IReadOnlyList<IsoTrend> Of(
        IReadOnlyList<string> paths, IRunRecord run, IReadOnlyList<IsoResult> results, IReadOnlyList<IsoVerdict> verdicts, CancellationToken cancel)
    {
        var owner = PackageHead.OwnerOf(run.Organization, run.HomeAccount);
        var own = new TrendPoint
        {
            Owner = owner,
            RunId = run.Id,
            Organization = run.Organization,
            At = run.AsOf,
            CatalogVersion = run.CatalogVersion,
            Partial = run.Partial,
            Complete = results.Count >= run.ResultCount,
            Verdicts = verdicts,
            Results = results.Count,
            Calls = run.Coverage.Count,
            CallsUnanswered = run.Coverage.Count(c => !c.IsAnswered),
        };

        // What has lost its manifest might be anybody's: it is named too.
        var points = TrendReader.Read(paths, own, null, cancel).Where(p => p.Owner == owner || p.Owner is null).Select(p => p.Trend).ToList();
        return points.Exists(p => p.Verified && p.Path.Length > 0) ? points : throw ReportErrors.TrendOfAnother(string.Join(", ", paths));
    }
}
