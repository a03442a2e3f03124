using System.Security.Cryptography;
using System.Text;

namespace ISO27017.Ops.Engine.Reports.Web.Pages;

/// <summary>What every page has: one file that needs nothing else, and runs nothing but its own script.</summary>
internal static class PageShell
{
    private static readonly string Base = Asset("base.css");
    private static readonly string OfMain = Base + Asset("main.css");
    private static readonly string Script = Asset("page.js");
    private static readonly string Icons = Asset("icons.svg");

    /// <summary>Writes a whole page.</summary>
    public static void Write(TextWriter target, ReportModel model, ReportPage page)
    {
        var css = page.Name is null ? OfMain : Base;
        var report = $"{model.Run.Organization ?? model.T(ReportTexts.NoName)} · {model.T(ReportTexts.Title)}";
        var html = new Html().Add($"""
            <!DOCTYPE html>
            <html lang="{model.Language}"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Hash(css)}'; script-src 'sha256-{Hash(Script)}'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            <title>{(page.Title is null ? report : $"{page.Title} · {report}")}</title>
            <style>
            """);
        html.AddRaw(css);
        html.Add($"</style></head>\n<body>");
        html.AddRaw(Icons);
        html.Add($"<a class=\"skip\" href=\"#main\">{model.T(ReportTexts.Skip)}</a>\n");
        html.WriteTo(target);
        page.Body.WriteTo(target);
        target.Write($"<script>{Script}</script></body></html>\n");
    }

    /// <summary>The filter over the page's rows. Hidden until the script says that it works.</summary>
    /// <param name="place">The page's place.</param>
    /// <param name="statuses">The statuses that its rows have.</param>
    /// <param name="scope">What the filter covers, and where the rest is.</param>
    public static Html Tools(Place place, IEnumerable<IsoStatus> statuses, string scope)
    {
        var model = place.Model;
        var present = statuses.ToHashSet();
        var html = new Html().Add($"""
            <form class="tools" role="search" hidden data-copy="{model.T(ReportTexts.Copy)}" data-copied="{model.T(ReportTexts.Copied)}" data-none="{model.T(ReportTexts.NothingLeft)}" data-some="{model.T(ReportTexts.SomeLeft)}">
            <label for="q">{model.T(ReportTexts.Filter)}</label><input id="q" type="search" autocomplete="off" placeholder="{model.T(ReportTexts.Search)}" aria-describedby="scope">
            <div class="states" role="group" aria-label="{model.T(ReportTexts.Status)}">
            """);
        foreach (var look in StatusLook.All.Where(l => present.Contains(l.Status)))
        {
            html.Add($"<button type=\"button\" class=\"chip {look.Class}\" data-state=\"{look.Class}\" aria-pressed=\"false\">{HtmlParts.Icon(look)}<span>{model.T(look.Label)}</span></button>");
        }

        return html.Add($"</div><button type=\"reset\" class=\"clear\" hidden>{model.T(ReportTexts.Clear)}</button>\n<p class=\"scope\" id=\"scope\">{scope}</p><output aria-live=\"polite\"></output></form>\n");
    }

    private static string Asset(string name)
    {
        using var stream = typeof(PageShell).Assembly.GetManifestResourceStream("Reports." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
