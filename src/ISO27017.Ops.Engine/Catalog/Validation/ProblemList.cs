using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>Collects problems with definitions.</summary>
internal sealed class ProblemList
{
    private readonly List<SourceProblem> _problems = [];

    /// <summary>Notes a problem at <paramref name="at"/>.</summary>
    public void Add(SourcePosition at, string ja, string en) =>
        _problems.Add(new SourceProblem(at.File, at.Line, 0, new LocalText(ja, en)));

    /// <summary>Each problem once, in the order of the files.</summary>
    public IEnumerable<SourceProblem> InOrder() =>
        _problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line);
}
