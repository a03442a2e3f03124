namespace ISO27017.Ops;

/// <summary>One check of the catalogue: how a declared measure is judged, and what that takes.</summary>
public sealed class IsoCheck
{
    /// <summary>The check's id, such as <c>12.3.1-CSC-03</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The control it belongs to.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side it belongs to.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>The kind of proof.</summary>
    public required IsoKind Kind { get; init; }

    /// <summary>What is checked, in both languages.</summary>
    public required LocalText Texts { get; init; }

    /// <summary>What is checked, in the current UI culture.</summary>
    public string Title => Texts.In();

    /// <summary>What is checked, in Japanese.</summary>
    public string TitleJa => Texts.Ja;

    /// <summary>What is checked, in English.</summary>
    public string TitleEn => Texts.En;

    /// <summary>The pass condition as JMESPath; several rules are joined, each with its name. For a roll-up <c>rollUp:</c> and what
    /// it takes over.</summary>
    public required string Expression { get; init; }

    /// <summary>The checks and role sides (such as <c>12.3.1-CSC</c>) that a roll-up takes over; empty for any other check.
    /// Parameters, operations, IAM actions and AWS CLI lines of a roll-up are those of all that it rests on.</summary>
    public string[] RestsOn { get; init; } = [];

    /// <summary>The names of the organisation's parameters that it reads.</summary>
    public required string[] Parameters { get; init; }

    /// <summary>The AWS operations that it rests on, as <c>service:Operation</c>.</summary>
    public required string[] Operations { get; init; }

    /// <summary>The IAM actions that it needs.</summary>
    public required string[] IamActions { get; init; }

    /// <summary>AWS CLI lines that show an auditor the same facts; <c>&lt;…&gt;</c> stands for a value of an earlier answer.</summary>
    public required string[] AwsCli { get; init; }

    /// <summary>SHA-256, in hex, of all that it judges by: rules, queries and calls, without words for people and examples. While it
    /// stands, the check judges the same. Null for a check out of an evidence package of format 1 or 2.</summary>
    public string? Digest { get; init; }

    /// <summary>True for a supplementary check, which never touches a verdict or the exit code.</summary>
    public bool Advisory => Kind == IsoKind.SUP;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
