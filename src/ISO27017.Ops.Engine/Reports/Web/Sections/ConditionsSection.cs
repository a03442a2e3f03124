using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>Accounts, callers and parameters, and where the rest of the proof is.</summary>
internal static class ConditionsSection
{
    private static readonly string[] Files =
    [
        PackageLayout.ReportXlsx, PackageLayout.ReportMarkdown, PackageLayout.VerdictsCsv, PackageLayout.ResultsCsv, PackageLayout.ResultsJson, PackageLayout.Coverage,
        PackageLayout.Catalogue, PackageLayout.Manifest, PackageLayout.Readme, PackageLayout.Sums,
    ];

    public static Html Of(Place place)
    {
        var model = place.Model;
        var callers = model.Run.Callers.ToLookup(c => c.AccountId, c => c.Arn);
        var html = new Html().Add($"<h3>{model.T(ReportTexts.Accounts)} ({model.N(model.Run.Accounts.Count)})</h3>\n");
        html.Add(new LongList(
            "list-accounts", model.T(ReportTexts.Accounts), [ReportTexts.Id, ReportTexts.Name, ReportTexts.Kind, ReportTexts.Callers], "plain",
            [.. model.Run.Accounts.Select(a => new ListRow(null, _ => Account(a, [.. callers[a.Id]])))]).In(place, 100, 60_000));
        html.Add($"<h3>{model.T(ReportTexts.Parameter)} ({model.N(model.Parameters.Count)})</h3>\n");
        html.Add(new LongList(
            "list-parameters", model.T(ReportTexts.Parameter), [ReportTexts.Name, ReportTexts.Value], "plain",
            [.. model.Parameters.Properties().Select(p => new ListRow(null, at => Parameter(at, p, 400)))])
        {
            OwnRows = [.. model.Parameters.Properties().Select(p => new ListRow(null, at => Parameter(at, p, 4000)))],
        }.In(place, 200, 60_000));
        if (model.InPackage)
        {
            html.Add($"<h3>{model.T(ReportTexts.Files)}</h3><p class=\"files\">");
            foreach (var file in Files)
            {
                html.Add(place.File(file)).Add($" ");
            }

            html.Add($"</p><p>{model.T(ReportTexts.Verify)}</p>\n");
        }

        return model.Section("conditions", ReportTexts.Conditions, html);
    }

    private static Html Account(IsoAccount account, string[] callers) => new Html().Add(
        $"<th scope=\"row\" class=\"mono\">{account.Id}</th><td>{HtmlParts.Cut(account.Name ?? string.Empty, 100)}</td><td>{account.Kind}</td><td class=\"mono\">{HtmlParts.Cut(string.Join(", ", callers), 300)}</td>");

    private static Html Parameter(Place place, JProperty parameter, int longest) => new Html().Add(
        $"<th scope=\"row\" class=\"mono\">{parameter.Name}</th><td>{place.Model.Code(parameter.Value.ToString(Formatting.None), longest)}</td>");
}
