using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>The contents against the sections: entries missing, too many, in another order, with another title, leading elsewhere.</summary>
internal static class ContentsRules
{
    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<Finding> Find(RuleContext context)
    {
        if (context.Register.ContentsHeading is not null) return Missing(context).Concat(Entries(context)).Concat(Order(context));
        return [new Finding("ContentsMissing", IsoSeverity.Warning, null, null, 1, new LocalText(
            "目次（見出し「目次」と管理策の一覧）がありません。", "There are no contents: a heading 目次 and a list of the controls."))];
    }

    private static IEnumerable<Finding> Missing(RuleContext context)
    {
        var entries = context.Register.Contents.Where(e => e.Id is not null).ToList();
        var listed = entries.DistinctBy(e => e.Id).ToDictionary(e => e.Id!, StringComparer.Ordinal);
        ContentsEntry? before = null;
        foreach (var control in context.Register.Controls)
        {
            if (listed.TryGetValue(control.Id, out var entry))
            {
                before = entry;
                continue;
            }

            yield return new Finding("ContentsEntryMissing", IsoSeverity.Warning, control.Id, null, context.Line(control.Heading.Start), new LocalText(
                $"{control.Id} の節が目次にありません。", $"The section of {control.Id} is not in the contents."))
            {
                Edits = Insert(context, control, before, entries.FirstOrDefault()),
            };
        }
    }

    private static List<TextEdit> Insert(RuleContext context, ControlSection control, ContentsEntry? before, ContentsEntry? first)
    {
        if ((before ?? first) is not { } neighbour) return [];
        var lines = context.Register.Source.Lines;
        var mark = lines[neighbour.Line].ToString();
        mark = mark[..(mark.Length - mark.TrimStart().Length + 2)];
        var entry = $"{mark}{control.Id}：[{control.Title}](#{control.Heading.Slug})";
        var newLine = lines.LineEnd(neighbour.Line) is { Length: > 0 } end ? end : "\n";
        return [before is null ? new TextEdit(lines.Start(neighbour.Line), 0, entry + newLine) : new TextEdit(lines.End(neighbour.LastLine), 0, newLine + entry)];
    }

    private static IEnumerable<Finding> Entries(RuleContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Register.Contents)
        {
            var section = entry.Id is null ? null : context.Sections.GetValueOrDefault(entry.Id);
            if (entry.Id is null || section is null)
            {
                yield return At(entry, "ContentsEntryExtra", new LocalText(
                    $"目次の「{entry.Id ?? entry.Title}」に当たる節がありません。節を書くか、目次から取り除いてください。",
                    $"No section belongs to the entry \"{entry.Id ?? entry.Title}\" of the contents. Write the section, or remove the entry."));
            }
            else if (!seen.Add(entry.Id))
            {
                var lines = context.Register.Source.Lines;
                yield return At(entry, "ContentsEntryTwice", new LocalText($"{entry.Id} が目次に二度あります。", $"{entry.Id} is in the contents twice.")) with
                {
                    Edits = [new TextEdit(lines.Start(entry.Line), lines.Next(entry.LastLine) - lines.Start(entry.Line), string.Empty)],
                };
            }
            else
            {
                if (entry.Title != section.Title) yield return Title(entry, section);
                if (Anchor(context, entry, section) is { } anchor) yield return anchor;
            }
        }
    }

    private static Finding Title(ContentsEntry entry, ControlSection section)
    {
        var place = entry.Link?.Label;
        return At(entry, "ContentsTitleDiffers", new LocalText(
            $"目次の題名「{entry.Title}」が、節の見出し「{section.Title}」と違います。",
            $"The title \"{entry.Title}\" in the contents differs from the section's, \"{section.Title}\".")) with
        {
            Edits = place is { } label && entry.Link!.Text == entry.Title
                ? [new TextEdit(label.Start.Value, label.End.Value - label.Start.Value, section.Title)] : [],
        };
    }

    private static Finding? Anchor(RuleContext context, ContentsEntry entry, ControlSection section)
    {
        if (entry.Link is not { } link)
        {
            return At(entry, "ContentsLinkMissing", new LocalText(
                $"目次の {entry.Id} に、節へのリンクがありません。", $"The entry {entry.Id} of the contents does not link to its section."));
        }

        var fragment = RuleContext.Fragment(link.Url);
        if (fragment == section.Heading.Slug) return null;
        var nowhere = fragment is null || !context.Slugs.Contains(fragment);
        return At(entry, "ContentsAnchor", new LocalText(
            $"目次のリンク {link.Url} は{(nowhere ? "どの見出しにもつながりません" : "別の節につながります")}。GitHub での {section.Id} のアンカーは #{section.Heading.Slug} です。",
            $"The link {link.Url} of the contents leads {(nowhere ? "nowhere" : "to another section")}. On GitHub the anchor of {section.Id} is #{section.Heading.Slug}.")) with
        {
            Edits = link.Target is { } target ? [new TextEdit(target.Start.Value, target.End.Value - target.Start.Value, "#" + section.Heading.Slug)] : [],
        };
    }

    private static IEnumerable<Finding> Order(RuleContext context)
    {
        var order = context.Register.Controls.Select((c, i) => (c.Id, i)).DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.i, StringComparer.Ordinal);
        var entries = context.Register.Contents.Where(e => e.Id is not null && order.ContainsKey(e.Id)).ToList();
        var sorted = entries.OrderBy(e => order[e.Id!]).ToList();
        var at = Enumerable.Range(0, entries.Count).FirstOrDefault(i => !ReferenceEquals(entries[i], sorted[i]), -1);
        if (at < 0) yield break;
        var lines = context.Register.Source.Lines;
        yield return At(entries[at], "ContentsOrder", new LocalText(
            $"目次の並びが節の並びと違います（ここには {sorted[at].Id} が来ます）。",
            $"The contents are in another order than the sections ({sorted[at].Id} belongs here).")) with
        {
            Edits = entries.All(e => e.Line == e.LastLine)
                ? [.. entries.Zip(sorted).Where(p => !ReferenceEquals(p.First, p.Second)).Select(p =>
                    new TextEdit(lines.Start(p.First.Line), lines.End(p.First.Line) - lines.Start(p.First.Line), lines[p.Second.Line].ToString()))]
                : [],
        };
    }

    private static Finding At(ContentsEntry entry, string rule, LocalText text) =>
        new(rule, IsoSeverity.Warning, entry.Id, null, entry.Line + 1, text);
}
