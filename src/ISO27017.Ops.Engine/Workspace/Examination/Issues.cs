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
            Add(file, 0, IsoSeverity.Error, rule, e.Texts.Ja, e.Texts.En);
        }
    }
}
