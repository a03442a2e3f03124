using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Web.Sections;

namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>One file that needs nothing else, for people.</summary>
internal sealed class HtmlReport : IReportWriter
{
    private static readonly (string Id, LocalText Title)[] Contents =
    [
        ("overview", ReportTexts.Overview), ("controls", ReportTexts.Controls), ("findings", ReportTexts.Findings), ("unseen", ReportTexts.Unseen),
        ("due", ReportTexts.Due), ("exceptions", ReportTexts.Exceptions), ("judged", ReportTexts.Judged), ("documents", ReportTexts.Declared), ("coverage", ReportTexts.Coverage), ("conditions", ReportTexts.Conditions),
    ];

    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.Html;

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model)
    {
        using var target = files.Create(files.Name);
        using var text = new StreamWriter(target, PackageJson.Utf8);
        text.Write(Page(model).ToString());
    }

    private static Html Page(ReportModel model)
    {
        var css = Asset("report.css");
        var js = Asset("report.js");
        var (exceptions, documents) = (ExceptionsSection.Of(model), DeclaredSection.Of(model));
        var html = new Html();
        html.Add($"""
            <!DOCTYPE html>
            <html lang="{model.Language}"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Hash(css)}'; script-src 'sha256-{Hash(js)}'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            <title>{model.Run.Organization ?? model.T(ReportTexts.NoName)} · {model.T(ReportTexts.Title)}</title>
            <style>
            """);
        html.AddRaw(css);
        html.Add($"</style></head>\n<body>");
        html.AddRaw(Asset("icons.svg"));
        html.Add($"<a class=\"skip\" href=\"#main\">{model.T(ReportTexts.Skip)}</a>\n");
        html.Add(HeaderSection.Of(model)).Add(Navigation(model, [("exceptions", exceptions), ("documents", documents)]));
        html.Add($"<main id=\"main\">\n{NoticeSection.Of(model)}{OverviewSection.Of(model)}{Toolbar(model)}{MatrixSection.Of(model)}");
        html.Add(FindingsSection.Of(model)).Add(UnseenSection.Of(model)).Add(DueSection.Of(model)).Add(exceptions).Add(FindingsSection.Advice(model));
        html.Add(JudgedSection.Of(model)).Add(documents).Add(CoverageSection.Of(model)).Add(ConditionsSection.Of(model));
        html.Add($"</main>\n<script>");
        html.AddRaw(js);
        return html.Add($"</script></body></html>\n");
    }

    // A section that may be empty has its place only where it is not.
    private static Html Navigation(ReportModel model, IReadOnlyList<(string Id, Html Section)> optional)
    {
        var html = new Html().Add($"<nav aria-label=\"{model.T(ReportTexts.Contents)}\"><ul>");
        foreach (var (id, title) in Contents.Where(c => !optional.Any(o => o.Id == c.Id && o.Section.ToString().Length == 0)))
        {
            html.Add($"<li><a href=\"#{id}\">{model.T(title)}</a></li>");
        }

        return html.Add($"</ul></nav>\n");
    }

    // Hidden until the script says that it works.
    private static Html Toolbar(ReportModel model)
    {
        var html = new Html().Add($"""
            <form class="tools" role="search" hidden data-copy="{model.T(ReportTexts.Copy)}" data-copied="{model.T(ReportTexts.Copied)}" data-none="{model.T(ReportTexts.NothingLeft)}">
            <label for="q">{model.T(ReportTexts.Filter)}</label><input id="q" type="search" autocomplete="off" placeholder="{model.T(ReportTexts.Search)}">
            <div class="states" role="group" aria-label="{model.T(ReportTexts.Status)}">
            """);
        var present = model.Results.Select(r => r.Status).Concat(model.Verdicts.Select(v => v.Status)).ToHashSet();
        foreach (var look in StatusLook.All.Where(l => present.Contains(l.Status)))
        {
            html.Add($"<button type=\"button\" class=\"chip {look.Class}\" data-state=\"{look.Class}\" aria-pressed=\"false\">{HtmlParts.Icon(look)}<span>{model.T(look.Label)}</span></button>");
        }

        return html.Add($"</div><output aria-live=\"polite\"></output></form>\n");
    }

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("Reports." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
