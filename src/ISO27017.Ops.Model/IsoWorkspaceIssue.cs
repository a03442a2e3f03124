namespace ISO27017.Ops;

/// <summary>Something in a workspace that is wrong, or will keep checks from being judged.</summary>
public sealed class IsoWorkspaceIssue
{
    /// <summary>The full path of the file.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1; 0 for the whole file.</summary>
    public required int Line { get; init; }

    /// <summary>How much it matters: an error must be mended; with a warning a run takes place, and says less.</summary>
    public required IsoSeverity Severity { get; init; }

    /// <summary>The name of the rule, such as <c>UnknownParameter</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What is wrong and what to do, in both languages.</summary>
    public required LocalText Messages { get; init; }

    /// <summary>What is wrong and what to do, in the current UI culture.</summary>
    public string Message => Messages.In();

    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
