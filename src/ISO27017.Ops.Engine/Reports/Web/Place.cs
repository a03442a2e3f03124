using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>From where a page is seen: what it links to, and how it gets there.</summary>
/// <param name="pages">All pages of the report.</param>
/// <param name="main">True for the report's own file, false for a page in its folder.</param>
internal sealed class Place(ReportPages pages, bool main)
{
    public ReportModel Model => pages.Model;

    /// <summary>The pages of the report.</summary>
    public ReportPages Pages => pages;

    /// <summary>The way from here to the folder of the report's own file; empty, or <c>../</c> so many times.</summary>
    public string Root => main ? string.Empty : pages.Up;

    /// <summary>The text in the report's language.</summary>
    public string T(LocalText text) => Model.T(text);

    /// <summary>A link to a part of the report's own file.</summary>
    public string Report(string anchor) => main ? $"#{anchor}" : $"{pages.Up}{pages.Main}#{anchor}";

    /// <summary>A link to a page in the folder.</summary>
    public string Page(string name) => main ? $"{pages.Folder}/{name}" : name;

    /// <summary>A link to the page of a control, or of a check in it.</summary>
    public string Control(string controlId, string? checkId = null) =>
        Page(PageNames.Control(controlId)) + (checkId is null ? string.Empty : "#" + PageNames.Anchor(checkId));

    /// <summary>A check's id, linked to its part of the control's page if there is one.</summary>
    public Html CheckLink(string id, string controlId, string? rule = null)
    {
        var text = rule is null ? id : $"{id} / {rule}";
        return pages.Has(controlId)
            ? new Html().Add($"<a class=\"mono\" href=\"{Control(controlId, id)}\">{text}</a>")
            : new Html().Add($"<span class=\"mono\">{text}</span>");
    }

    /// <summary>A check or a role side that a roll-up rests on, linked to its part if there is one.</summary>
    public Html RestLink(string name)
    {
        if (Model.Check(name) is { } check)
        {
            return CheckLink(name, check.ControlId);
        }

        var control = name[..Math.Max(0, name.LastIndexOf('-'))];
        return pages.Has(control)
            ? new Html().Add($"<a class=\"mono\" href=\"{Control(control)}\">{name}</a>")
            : new Html().Add($"<span class=\"mono\">{name}</span>");
    }

    /// <summary>Documents of the package, so many and no more, each by what was asked; links where the report stands in the package.
    /// Paper has the name of the file too.</summary>
    /// <param name="documents">Their paths.</param>
    /// <param name="most">How many.</param>
    /// <param name="where">True to name account and region, where the row does not.</param>
    public Html Documents(IReadOnlyList<string> documents, int most, bool where = false)
    {
        var html = new Html();
        foreach (var document in documents.Take(most))
        {
            var parts = document.Split('/');
            var name = parts.Length < 5 ? document : where ? $"{parts[3]} ({parts[1]} {parts[2]})" : parts[3];
            _ = Model.InPackage && PackageLayout.IsDocument(document)
                ? html.Add($"<a href=\"{Root}{document}\">{name}<span class=\"p\">/{parts[^1]}</span></a> ")
                : html.Add($"<span>{name}</span> ");
        }

        var more = documents.Count - most;
        return more <= 0 ? html
            : html.Add($"<span class=\"dim\">{Model.T($"ほか {more:N0} 件", $"and {more:N0} more")}</span>")
                .Add(Model.InPackage ? new Html().Add($" {File(PackageLayout.ResultsJson)}") : new Html());
    }

    /// <summary>A file of the package: a link where the report stands in one, otherwise its name.</summary>
    public Html File(string name) => Model.InPackage ? new Html().Add($"<a href=\"{Root}{name}\">{name}</a>") : new Html().Add($"<span class=\"mono\">{name}</span>");
}
