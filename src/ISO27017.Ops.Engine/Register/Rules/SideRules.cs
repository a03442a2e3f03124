using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>The sections against the catalogue: controls and role sides that are missing, twice, empty, or of another state.</summary>
internal static partial class SideRules
{
    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<Finding> Find(RuleContext context) =>
        Controls(context).Concat(context.Register.Controls.SelectMany(c => Sides(context, c)));

    private static IEnumerable<Finding> Controls(RuleContext context)
    {
        var there = context.Register.Controls;
        foreach (var missing in context.Catalog.Where(k => !context.Sections.ContainsKey(k.Id)))
        {
            yield return new Finding("ControlMissing", IsoSeverity.Error, missing.Id, null, 0, new LocalText(
                $"管理策 {missing.Id}（{missing.TitleJa}）の節がありません。", $"There is no section of the control {missing.Id} ({missing.TitleJa})."));
        }

        foreach (var unknown in there.Where(c => !context.Known.ContainsKey(c.Id)))
        {
            var near = NearMatches.Of(unknown.Id, context.Catalog.Select(k => k.Id), most: 1);
            yield return At(context, "ControlUnknown", IsoSeverity.Warning, unknown, null, new LocalText(
                $"管理策 {unknown.Id} はカタログにありません。{(near.Count > 0 ? $"もしかして: {near[0]}" : "")}",
                $"The catalogue has no control {unknown.Id}.{(near.Count > 0 ? $" Did you mean {near[0]}?" : "")}"));
        }

        foreach (var twice in there.GroupBy(c => c.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1).Select(c => (First: g.First(), Second: c))))
        {
            yield return At(context, "ControlTwice", IsoSeverity.Error, twice.Second, null, new LocalText(
                $"管理策 {twice.Second.Id} の節が二度あります（一度目は {context.Line(twice.First.Heading.Start)} 行目）。一方を取り除いてください。",
                $"The control {twice.Second.Id} has two sections (the first is in line {context.Line(twice.First.Heading.Start)}). Remove one."));
        }

        var order = context.Catalog.Select((k, i) => (k.Id, i)).ToDictionary(k => k.Id, k => k.i, StringComparer.OrdinalIgnoreCase);
        var known = there.Where(c => order.ContainsKey(c.Id)).ToList();
        foreach (var (before, after) in known.Zip(known.Skip(1)).Where(p => order[p.First.Id] > order[p.Second.Id]))
        {
            yield return At(context, "ControlOrder", IsoSeverity.Information, after, null, new LocalText(
                $"{after.Id} の節が {before.Id} より後ろにあります。規格の並びでは前です。", $"The section of {after.Id} comes behind {before.Id}; in the standard's order it comes before."));
        }
    }

    private static IEnumerable<Finding> Sides(RuleContext context, ControlSection control)
    {
        foreach (var role in Enum.GetValues<IsoRole>())
        {
            var sides = control.Sides.Where(s => s.Role == role).ToList();
            if (sides.Count == 0)
            {
                yield return At(context, "RoleMissing", IsoSeverity.Error, control, role, new LocalText(
                    $"{control.Id} に {role} の見出しがありません。", $"{control.Id} has no heading of {role}."));
            }

            foreach (var second in sides.Skip(1))
            {
                yield return At(context, "RoleTwice", IsoSeverity.Error, control, role, new LocalText(
                    $"{control.Id} に {role} の見出しが二度あります（一度目は {context.Line(sides[0].Heading.Start)} 行目）。一方を取り除いてください。",
                    $"{control.Id} has two headings of {role} (the first is in line {context.Line(sides[0].Heading.Start)}). Remove one.")) with { Line = context.Line(second.Heading.Start) };
            }
        }

        foreach (var finding in control.Sides.SelectMany(s => Side(context, control, s))) yield return finding;
    }

    private static IEnumerable<Finding> Side(RuleContext context, ControlSection control, RoleSide side)
    {
        var statements = StatementReader.Read(context.Register.Source, side);
        var state = MeasureStates.Of(side, statements);
        Finding Here(string rule, IsoSeverity severity, LocalText text) =>
            At(context, rule, severity, control, side.Role, text) with { Line = context.Line(side.Heading.Start) };

        if (side.Rest.Length == 0 && !statements.Any(s => !s.IsReference))
        {
            yield return Here("RoleEmpty", IsoSeverity.Error, new LocalText(
                $"{control.Id} の {side.Role} に対策がありません。対策を書くか、「{side.Role}: 管理策なし」としてください。",
                $"{control.Id} states nothing for {side.Role}. State the measure, or write \"{side.Role}: 管理策なし\"."));
        }
        else if (context.Known.TryGetValue(control.Id, out var known) && State(known, side.Role) is var declared && declared != state)
        {
            yield return Here("StateDiffers", IsoSeverity.Warning, new LocalText(
                $"{control.Id} の {side.Role} は登録簿では「{Name(state).Ja}」ですが、カタログでは「{Name(declared).Ja}」です。意図した変更か確かめてください。",
                $"{control.Id} {side.Role} is \"{Name(state).En}\" in the register and \"{Name(declared).En}\" in the catalogue. Check that this is meant."));
        }

        if (state == IsoMeasureState.NoMeasure && side.HasContent && side.Rest.Length > 0)
        {
            yield return Here("StateContradiction", IsoSeverity.Warning, new LocalText(
                $"{control.Id} の {side.Role} は見出しで管理策なしとしながら、その下に文があります。", $"{control.Id} {side.Role} says in its heading that there is no measure, and has text below it."));
        }

        foreach (var draft in statements.Where(s => s.Text.StartsWith(RegisterTemplate.Draft, StringComparison.Ordinal)).Take(1))
        {
            yield return Here("StatementDraft", IsoSeverity.Information, new LocalText(
                $"{control.Id} の {side.Role} はまだ案です。自社の対策に書き換え、{RegisterTemplate.Draft} を取り除いてください。",
                $"{control.Id} {side.Role} is still a draft. Write your own measure and remove {RegisterTemplate.Draft}.")) with { Line = context.Line(draft.Start) };
        }

        // 「上記と同じ」below a side that says nothing
        if (side.Role == IsoRole.CSP && statements.Any(s => SameAsAbove().IsMatch(s.Text)) && control.Side(IsoRole.CSC) is { } above
            && MeasureStates.Of(above, StatementReader.Read(context.Register.Source, above)) != IsoMeasureState.Measure)
        {
            yield return Here("ReferenceNowhere", IsoSeverity.Warning, new LocalText(
                $"{control.Id} の {side.Role} は「上記と同じ」としていますが、CSC に対策がありません。", $"{control.Id} {side.Role} refers to what is above, but CSC states no measure."));
        }
    }

    private static IsoMeasureState State(IsoControl control, IsoRole role) => role == IsoRole.CSC ? control.Csc : control.Csp;

    private static LocalText Name(IsoMeasureState state) => state switch
    {
        IsoMeasureState.Measure => new("対策あり", "measure"),
        IsoMeasureState.NoMeasure => new("管理策なし", "no measure"),
        _ => new("適用除外", "excluded"),
    };

    private static Finding At(RuleContext context, string rule, IsoSeverity severity, ControlSection control, IsoRole? role, LocalText text) =>
        new(rule, severity, control.Id, role, context.Line(control.Heading.Start), text);

    [GeneratedRegex(@"^上記(?:の)?(?:対応)?(?:と|に)同(?:じ|様)")]
    private static partial Regex SameAsAbove();
}
