namespace ISO27017.Ops.Engine.Yaml;

/// <summary>Problems as one text.</summary>
internal static class SourceProblems
{
    private const int Most = 20;

    /// <summary>A line a problem, with its place; beyond twenty only how many more.</summary>
    public static LocalText Text(IReadOnlyList<SourceProblem> problems)
    {
        var more = problems.Count - Most;
        return new LocalText(
            Lines(problems, p => p.Text.Ja) + (more > 0 ? $"\n（ほか {more} 件）" : ""),
            Lines(problems, p => p.Text.En) + (more > 0 ? $"\n({more} more)" : ""));
    }

    private static string Lines(IEnumerable<SourceProblem> problems, Func<SourceProblem, string> text) =>
        string.Join('\n', problems.Take(Most).Select(p => $"{p.Place}: {text(p)}"));
}
