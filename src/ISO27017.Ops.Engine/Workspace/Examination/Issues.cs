using System.Globalization;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>Collects what is wrong with a workspace. One rule that cannot look says so, and the others go on.</summary>
internal sealed class Issues
{
    private readonly List<IsoWorkspaceIssue> _all = [];

    /// <summary>Each once, by file and line; what concerns a whole file comes first.</summary>
    public IReadOnlyList<IsoWorkspaceIssue> InOrder() =>
        [.. _all.DistinctBy(i => (i.File, i.Line, i.Rule, i.Messages)).OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line)];

    /// <summary>Something in a file.</summary>
    public void Add(string file, int line, IsoSeverity severity, string rule, string ja, string en) => _all.Add(new IsoWorkspaceIssue
    {
        File = file, Line = line, Severity = severity, Rule = rule, Messages = new LocalText(ja, en),
    });

    /// <summary>Problems that a reader found.</summary>
    public void Add(string rule, IEnumerable<SourceProblem> problems)
    {
        foreach (var problem in problems) Add(problem.File, problem.Line, IsoSeverity.Error, rule, problem.Text.Ja, problem.Text.En);
    }

    /// <summary>Looks; what cannot be read is an issue of <paramref name="file"/>.</summary>
    public void Try(string rule, string file, Action look)
    {
        try
        {
            look();
        }
        catch (IsoOpsException e)
        {
            var (line, texts) = Placed(file, e.Texts);
            Add(file, line, IsoSeverity.Error, rule, texts.Ja, texts.En);
        }
    }

    // An issue names its file and line itself: an error that begins with the same is not to say it twice
    private static (int Line, LocalText Texts) Placed(string file, LocalText texts)
    {
        if (!texts.Ja.StartsWith(file + ":", StringComparison.Ordinal) || !texts.En.StartsWith(file + ":", StringComparison.Ordinal)) return (0, texts);
        var rest = texts.En[(file.Length + 1)..];
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        if (!int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var line) || !rest[digits..].StartsWith(": ", StringComparison.Ordinal))
            return (0, texts);
        var place = file.Length + 1 + digits + 2;
        return (line, new LocalText(texts.Ja[place..], texts.En[place..]));
    }
}
