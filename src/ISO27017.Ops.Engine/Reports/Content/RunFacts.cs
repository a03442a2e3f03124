using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>Whose report it is, and of when.</summary>
internal static class RunFacts
{
    /// <summary>Names and values.</summary>
    public static IEnumerable<(LocalText Name, string Value)> Of(ReportModel model)
    {
        var run = model.Run;
        yield return (ReportTexts.AsOf, ReportModel.Minute(run.AsOf));
        if (Observation.Of(model.Coverage) is ({ } from, { } to))
        {
            var (begin, end) = (ReportModel.Minute(from), ReportModel.Minute(to));
            yield return (ReportTexts.Observed, begin == end ? begin : $"{begin} – {end}");
        }

        yield return (ReportTexts.Accounts, model.T($"{run.Accounts.Count:N0} 件", $"{run.Accounts.Count:N0}"));
        yield return (ReportTexts.Regions, string.Join(", ", run.Regions));
        yield return (ReportTexts.Software, $"ISO27017.Ops {run.ToolVersion} / {run.CatalogVersion}");
        yield return (ReportTexts.RunId, run.Id);
        if (run is { PackageId: { } package, PackageDigest: { } digest })
        {
            yield return (ReportTexts.PackageId, package);
            yield return (ReportTexts.Digest, digest);
        }
    }
}
