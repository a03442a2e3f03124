using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>Small pieces that several sections use.</summary>
internal static class HtmlParts
{
    /// <summary>A status as colour, shape and word.</summary>
    public static Html Chip(this ReportModel model, IsoStatus status)
    {
        var look = StatusLook.Of(status);
        return new Html().Add($"<span class=\"chip {look.Class}\">{Icon(look)}<span>{model.T(look.Label)}</span></span>");
    }

    /// <summary>The same, small: for tables of many rows.</summary>
    public static Html Mark(this ReportModel model, IsoStatus status)
    {
        var look = StatusLook.Of(status);
        return new Html().Add($"<span class=\"c {look.Class}\">{Icon(look)}{model.T(look.Label)}</span>");
    }

    /// <summary>How many there are of a status. The word is there for those who cannot see the shape.</summary>
    public static Html Count(this ReportModel model, IsoStatus status, int count)
    {
        var look = StatusLook.Of(status);
        return new Html().Add($"<span class=\"c {look.Class}\" title=\"{model.T(look.Label)}\">{Icon(look)}<span class=\"sr\">{model.T(look.Label)} </span>{model.N(count)}</span>");
    }

    /// <summary>The shape of a status.</summary>
    public static Html Icon(StatusLook look) => new Html().Add($"<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-{look.Class}\"/></svg>");

    /// <summary>Account and region of a result.</summary>
    public static Html Where(this ReportModel model, string? account, string? region)
    {
        var html = new Html();
        if (account is null && region is null)
        {
            return html.Add($"<span class=\"dim\">{model.T(ReportTexts.Organisation)}</span>");
        }

        if (account is not null)
        {
            html.Add($"<span class=\"mono\">{account}</span>");
            if (model.AccountName(account) is { } name)
            {
                html.Add($"<br><span class=\"dim\">{Cut(name, 80)}</span>");
            }
        }

        return region is null ? html : html.Add($"<br><span class=\"dim\">{region}</span>");
    }

    /// <summary>Text in a code face. A long one is cut, and says how long it is.</summary>
    public static Html Code(this ReportModel model, string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new Html().Add($"<span class=\"dim\">—</span>");
        }

        var html = new Html().Add($"<code>{Cut(text, longest)}</code>");
        return text.Length <= longest ? html : html.Add($" <span class=\"dim\">{model.T($"全 {text.Length:N0} 文字", $"{text.Length:N0} characters in all")}</span>");
    }

    /// <inheritdoc cref="ShortText.Of"/>
    public static string Cut(string text, int longest) => ShortText.Of(text, longest);

    /// <summary>What stands in place of a list without rows.</summary>
    public static Html None(this Html html, ReportModel model, LocalText said) =>
        html.Add($"<p class=\"{NoneFound.Look(model, said)}\">{model.T(said)}</p>\n");

    /// <summary>A section with its heading; nothing where there is no content.</summary>
    public static Html Section(this ReportModel model, string id, LocalText title, Html content) => content.IsEmpty ? content : new Html().Add(
        $"\n<section id=\"{id}\" aria-labelledby=\"h-{id}\"><h2 id=\"h-{id}\">{model.T(title)}</h2>\n{content}</section>\n");
}
