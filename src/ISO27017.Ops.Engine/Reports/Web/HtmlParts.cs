using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>Small pieces that several sections use.</summary>
internal static class HtmlParts
{
    private const int Longest = 500;

    /// <summary>A status as colour, shape and word.</summary>
    public static Html Chip(this ReportModel model, IsoStatus status)
    {
        var look = StatusLook.Of(status);
        return new Html().Add($"<span class=\"chip {look.Class}\">{Icon(look)}<span>{model.T(look.Label)}</span></span>");
    }

    /// <summary>The shape of a status.</summary>
    public static Html Icon(StatusLook look) => new Html().Add($"<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-{look.Class}\"/></svg>");

    /// <summary>Account and region of a result.</summary>
    public static Html Where(this ReportModel model, string? account, string? region)
    {
        var html = new Html();
        if (account is not null)
        {
            html.Add($"<span class=\"mono\">{account}</span>");
            if (model.AccountName(account) is { } name)
            {
                html.Add($"<br><span class=\"dim\">{name}</span>");
            }
        }

        return region is null ? html : html.Add($"<br><span class=\"dim\">{region}</span>");
    }

    /// <summary>Text in a code face, cut where it becomes too long to read.</summary>
    public static Html Code(string? text) => string.IsNullOrEmpty(text)
        ? new Html().Add($"<span class=\"dim\">—</span>")
        : new Html().Add($"<code>{Cut(text)}</code>");

    /// <summary>The beginning of a text, whole characters only.</summary>
    public static string Cut(string text, int longest = Longest) => ShortText.Of(text, longest);

    /// <summary>Documents of the package, so many and no more, each by what was asked; links where the report stands in the package.</summary>
    public static Html Links(this ReportModel model, IReadOnlyList<string> documents, int most)
    {
        var html = new Html();
        foreach (var document in documents.Take(most))
        {
            var name = document.Split('/').ElementAtOrDefault(3) ?? document;
            _ = model.InPackage
                ? html.Add($"<a href=\"{Target(document)}\" title=\"{document}\">{name}</a> ")
                : html.Add($"<span title=\"{document}\">{name}</span> ");
        }

        return documents.Count > most ? html.Add($"<span class=\"dim\">+{documents.Count - most}</span>") : html;
    }

    /// <summary>A link target within the package; nothing for what is no document.</summary>
    public static string Target(string document) => PackageLayout.IsDocument(document) ? document : "#";

    /// <summary>A check's id, linked to its part of the report if it has one.</summary>
    public static Html CheckLink(this ReportModel model, string id, string? rule = null)
    {
        var text = rule is null ? id : $"{id} / {rule}";
        return model.HasCheck(id) ? new Html().Add($"<a href=\"#check-{id}\">{text}</a>") : new Html().Add($"<span class=\"mono\">{text}</span>");
    }

    /// <summary>A check or a role side, linked to its part of the report if it has one.</summary>
    public static Html RestLink(this ReportModel model, string name)
    {
        var control = name[..name.LastIndexOf('-')];
        return model.HasCheck(name) || !model.HasControl(control)
            ? model.CheckLink(name)
            : new Html().Add($"<a href=\"#control-{control}\">{name}</a>");
    }

    /// <summary>A section with its heading.</summary>
    public static Html Section(this ReportModel model, string id, LocalText title, Html content) => new Html().Add(
        $"\n<section id=\"{id}\" aria-labelledby=\"h-{id}\"><h2 id=\"h-{id}\">{model.T(title)}</h2>\n{content}</section>\n");
}
