namespace ISO27017.Ops.Engine.Yaml;

/// <summary>Problems as one text.</summary>
internal static class SourceProblems
{
    private const int Most = 20;
    private const int MostAlike = 3;

    /// <summary>A line a problem, with its place; beyond twenty, and beyond three that say the same, only how many more.</summary>
    public static LocalText Text(IReadOnlyList<SourceProblem> problems)
    {
        var alike = new Dictionary<LocalText, int>();
        var told = problems.Where(p => (alike[p.Text] = alike.GetValueOrDefault(p.Text) + 1) <= MostAlike).Take(Most).ToList();
        var more = problems.Count - told.Count;
        return new LocalText(
            Lines(told, p => p.Text.Ja) + (more > 0 ? $"\n（ほか {more} 件）" : ""),
            Lines(told, p => p.Text.En) + (more > 0 ? $"\n({more} more)" : ""));
    }

    private static string Lines(IEnumerable<SourceProblem> problems, Func<SourceProblem, string> text) =>
        string.Join('\n', problems.Select(p => $"{p.Place}: {text(p)}"));
}
