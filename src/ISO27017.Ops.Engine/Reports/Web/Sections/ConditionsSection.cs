using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>Accounts, callers and parameters, and where the rest of the proof is.</summary>
internal static class ConditionsSection
{
    private static readonly string[] Files =
    [
        PackageLayout.VerdictsCsv, PackageLayout.ResultsCsv, PackageLayout.ResultsJson, PackageLayout.Coverage,
        PackageLayout.Catalogue, PackageLayout.Manifest, PackageLayout.Readme, PackageLayout.Sums,
    ];

    public static Html Of(ReportModel model)
    {
        var html = new Html().Add($"<details><summary>{model.T(ReportTexts.Accounts)} ({model.Run.Accounts.Count})</summary><table class=\"plain\"><thead><tr><th scope=\"col\">{model.T(ReportTexts.Id)}</th><th scope=\"col\">{model.T(ReportTexts.Name)}</th><th scope=\"col\">{model.T(ReportTexts.Kind)}</th><th scope=\"col\">{model.T(ReportTexts.Callers)}</th></tr></thead><tbody>\n");
        foreach (var account in model.Run.Accounts)
        {
            var callers = string.Join(", ", model.Run.Callers.Where(c => c.AccountId == account.Id).Select(c => c.Arn));
            html.Add($"<tr><th scope=\"row\" class=\"mono\">{account.Id}</th><td>{account.Name}</td><td>{account.Kind}</td><td class=\"mono\">{callers}</td></tr>\n");
        }

        html.Add($"</tbody></table></details>\n<details><summary>{model.T(ReportTexts.Parameter)} ({model.Parameters.Count})</summary><table class=\"plain\"><thead><tr><th scope=\"col\">{model.T(ReportTexts.Name)}</th><th scope=\"col\">{model.T(ReportTexts.Value)}</th></tr></thead><tbody>\n");
        foreach (var parameter in model.Parameters.Properties())
        {
            html.Add($"<tr><th scope=\"row\" class=\"mono\">{parameter.Name}</th><td>{HtmlParts.Code(parameter.Value.ToString(Formatting.None))}</td></tr>\n");
        }

        html.Add($"</tbody></table></details>\n");
        if (!model.InPackage)
        {
            return model.Section("conditions", ReportTexts.Conditions, html);
        }

        html.Add($"<h3>{model.T(ReportTexts.Files)}</h3><p class=\"files\">");
        foreach (var file in Files)
        {
            html.Add($"<a href=\"{file}\">{file}</a> ");
        }

        return model.Section("conditions", ReportTexts.Conditions, html.Add($"</p><p>{model.T(ReportTexts.Verify)}</p>\n"));
    }
}
