using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Writing;

/// <summary>What a section is to read.</summary>
/// <param name="Rest">What stands behind the role in the heading; null to leave it.</param>
/// <param name="Lines">The lines below it; null to leave them.</param>
internal sealed record NewSection(string? Rest, IReadOnlyList<string>? Lines)
{
    private const string ExcludedMark = "適用除外：";
    private const string ExcludedAlone = "適用除外とした";

    /// <summary>What a change asks for.</summary>
    /// <exception cref="IsoOpsException"><c>StatementMissing</c>, <c>StatementNotWanted</c>.</exception>
    public static NewSection Of(RegisterDocument register, RoleSide side, MeasureChange change)
    {
        if (change.Content is { } content) return OfContent(register.Source, side, content, change.Side);
        if (change.State == IsoMeasureState.NoMeasure)
            return change.Statements is null ? new NewSection(MeasureStates.None, []) : throw RegisterErrors.StatementNotWanted(change.Side);

        var there = StatementReader.Read(register.Source, side);
        var now = MeasureStates.Of(side, there);
        var state = change.State ?? (now == IsoMeasureState.NoMeasure ? IsoMeasureState.Measure : now);
        if (change.Statements is null && state == now) return new NewSection(null, null);
        var statements = change.Statements ?? (state == IsoMeasureState.Excluded ? [ExcludedAlone] : throw RegisterErrors.NoStatement(change.Side));
        if (statements.Count == 0 || statements.Any(string.IsNullOrWhiteSpace)) throw RegisterErrors.NoStatement(change.Side);
        if (change.State == IsoMeasureState.Excluded && !statements.Any(MeasureStates.Excludes))
            statements = [ExcludedMark + statements[0].TrimStart(), .. statements.Skip(1)];
        return new NewSection(change.State is null ? RestBeside(side) : string.Empty, Items(register, side, there, statements));
    }

    private static NewSection OfContent(RegisterText source, RoleSide side, string content, string name)
    {
        var text = content.ReplaceLineEndings("\n").Trim('\n').TrimEnd();
        if (text == source.Text[side.ContentStart..side.ContentEnd].ReplaceLineEndings("\n")) return new NewSection(null, null);
        if (text.Trim().Length == 0) throw RegisterErrors.NoStatement(name);
        return text.Trim() == MeasureStates.None ? new NewSection(MeasureStates.None, []) : new NewSection(RestBeside(side), text.Split('\n'));
    }

    // A heading that says 管理策なし does not go with a measure below it; one that says 適用除外 does
    private static string? RestBeside(RoleSide side) => MeasureStates.Of(side, []) == IsoMeasureState.Excluded ? null : string.Empty;

    private static List<string> Items(RegisterDocument register, RoleSide side, IReadOnlyList<Statement> there, IReadOnlyList<string> statements)
    {
        var style = ListStyle.Of(register, side);
        var lines = StatementWriter.Lines(statements, style).ToList();
        foreach (var (source, i) in there.Where(s => s.IsReference).Select((s, i) => (s, i)))
            lines.AddRange(StatementWriter.Existing(register.Source.Text[source.Start..source.End], style.Mark(statements.Count + i + 1)));
        return lines;
    }
}
