using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>Headings of controls and roles: their level, their title, their link back to the contents.</summary>
internal static class HeadingRules
{
    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<Finding> Find(RuleContext context) =>
        Titles(context).Concat(Links(context)).Concat(Levels(context)).Concat(DeadLinks(context));

    private static IEnumerable<Finding> Titles(RuleContext context)
    {
        foreach (var control in context.Register.Controls)
        {
            if (!context.Known.TryGetValue(control.Id, out var known) || control.Title == known.TitleJa || control.Title == known.TitleEn) continue;
            var near = NearMatches.Distance(control.Title, known.TitleJa) <= Math.Max(1, known.TitleJa.Length / 3);
            yield return At(context, "TitleDiffers", IsoSeverity.Warning, control.Heading, control.Id, new LocalText(
                $"見出しの題名「{control.Title}」がカタログの「{known.TitleJa}」と違います{(near ? "（似ているので、書き誤りか表記の揺れと思われます）" : "")}。",
                $"The title \"{control.Title}\" differs from the catalogue's \"{known.TitleJa}\"{(near ? ", though it is near: a slip, or another spelling" : "")}.")) with
            {
                Edits = control.Heading.HasMarks ? [Rewrite(context, control.Heading, control, known.TitleJa)] : [],
            };
        }
    }

    private static IEnumerable<Finding> Links(RuleContext context)
    {
        if (context.ContentsSlug is not { } slug || context.Register.Controls.All(c => c.Heading.Link is null)) yield break;
        foreach (var control in context.Register.Controls.Where(c => c.Heading.Link is null))
        {
            yield return At(context, "HeadingLinkMissing", IsoSeverity.Warning, control.Heading, control.Id, new LocalText(
                $"見出しに目次へのリンク (#{slug}) がありません。", $"The heading does not link back to the contents (#{slug}).")) with
            {
                Edits = control.Heading.HasMarks ? [Rewrite(context, control.Heading, control, control.Title)] : [],
            };
        }
    }

    // Roles stand one level below controls; the level that most roles have is meant
    private static IEnumerable<Finding> Levels(RuleContext context)
    {
        var sides = context.Register.Sides.ToList();
        if (sides.Count == 0) yield break;
        var role = Math.Max(2, sides.GroupBy(s => s.Heading.Level).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key);
        foreach (var control in context.Register.Controls.Where(c => c.Heading.Level != role - 1))
            yield return Level(context, control.Heading, control.Id, null, role - 1);
        foreach (var side in sides.Where(s => s.Heading.Level != role))
            yield return Level(context, side.Heading, side.ControlId, side.Role, role);
    }

    private static Finding Level(RuleContext context, RegisterHeading heading, string control, IsoRole? side, int level) =>
        At(context, "HeadingLevel", IsoSeverity.Warning, heading, control, new LocalText(
            $"見出しの段が {new string('#', heading.Level)} です。{(side is null ? "管理策" : "役割")}の見出しは {new string('#', level)} に揃えます。",
            $"The heading has the level {new string('#', heading.Level)}; headings of {(side is null ? "controls" : "roles")} are {new string('#', level)}.")) with
        {
            Role = side,
            Edits = heading.HasMarks
                ? [new TextEdit(context.Text.IndexOf('#', heading.Start), heading.Level, new string('#', level))] : [],
        };

    // The same dead anchor in many headings is one fault, told once
    private static IEnumerable<Finding> DeadLinks(RuleContext context)
    {
        var dead = context.Register.Controls
            .Select(c => (Control: c, c.Heading.Link, Fragment: c.Heading.Link is { } l ? RuleContext.Fragment(l.Url) : null))
            .Where(d => d.Fragment is not null && !context.Slugs.Contains(d.Fragment));
        foreach (var group in dead.GroupBy(d => d.Fragment, StringComparer.Ordinal))
        {
            var (first, slug) = (group.First(), context.ContentsSlug);
            yield return At(context, "BackLinkNowhere", IsoSeverity.Warning, first.Control.Heading, group.Count() == 1 ? first.Control.Id : null, new LocalText(
                $"{group.Count()} 個の見出しのリンク #{group.Key} は、どの見出しにもつながりません{(slug is null ? "" : $"（GitHub での目次のアンカーは #{slug}）")}。",
                $"The link #{group.Key} of {group.Count()} heading(s) leads nowhere{(slug is null ? "" : $": on GitHub the contents are #{slug}")}.")) with
            {
                Edits = slug is null ? [] : [.. group.Where(d => d.Link!.Target is not null).Select(d => Place(d.Link!.Target!.Value, "#" + slug))],
            };
        }
    }

    private static TextEdit Rewrite(RuleContext context, RegisterHeading heading, ControlSection control, string title)
    {
        var target = heading.Link?.Url is { Length: > 0 } url ? url : context.ContentsSlug is { } slug ? "#" + slug : null;
        var text = $"{control.Id} {title}";
        return new TextEdit(heading.TextStart, heading.Raw.Length, target is null ? text : $"[{text}]({target})");
    }

    private static TextEdit Place(Range range, string text) => new(range.Start.Value, range.End.Value - range.Start.Value, text);

    private static Finding At(RuleContext context, string rule, IsoSeverity severity, RegisterHeading heading, string? control, LocalText text) =>
        new(rule, severity, control, null, context.Line(heading.Start), text);
}
