namespace ISO27017.Ops;

/// <summary>Something in the register that does not fit together.</summary>
public sealed class IsoRegisterIssue
{
    /// <summary>The name of the rule, such as <c>ContentsEntryMissing</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required IsoSeverity Severity { get; init; }

    /// <summary>The control; null if it concerns the register as a whole.</summary>
    public string? ControlId { get; init; }

    /// <summary>The role side; null if it concerns the control or the register.</summary>
    public IsoRole? Role { get; init; }

    /// <summary>The line, from 1; 0 for the whole file.</summary>
    public required int Line { get; init; }

    /// <summary>What is wrong and what to do, in both languages.</summary>
    public required LocalText Messages { get; init; }

    /// <summary>What is wrong and what to do, in the current UI culture.</summary>
    public string Message => Messages.In();

    /// <summary>True if <c>-Fix</c> can mend it.</summary>
    public required bool Fixable { get; init; }

    /// <summary>True if this run has mended it.</summary>
    public bool Fixed { get; init; }

    /// <summary>The full path of the register.</summary>
    public required string Path { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
