using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>Something that does not fit together, and how to mend it if that is mechanical.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Control">The control; null for the register.</param>
/// <param name="Role">The role side; null for the control.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">What is wrong and what to do.</param>
internal sealed record Finding(string Rule, IsoSeverity Severity, string? Control, IsoRole? Role, int Line, LocalText Text)
{
    /// <summary>The edits that mend it; empty if a person must.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>As the public type. The register's words in a message steer no terminal.</summary>
    public IsoRegisterIssue Issue(string path, bool mended) => new()
    {
        Rule = Rule, Severity = Severity, ControlId = Control, Role = Role, Line = Line,
        Messages = new LocalText(VisibleText.Of(Text.Ja), VisibleText.Of(Text.En)), Fixable = Edits.Count > 0, Fixed = mended, Path = path,
    };
}
