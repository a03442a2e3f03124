namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>One statement of an IAM policy, every member a list.</summary>
internal sealed record PolicyStatement
{
    /// <summary><c>Allow</c> or <c>Deny</c>.</summary>
    public required string Effect { get; init; }

    /// <summary>Action patterns.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Action patterns that it leaves out.</summary>
    public IReadOnlyList<string> NotActions { get; init; } = [];

    /// <summary>Resource patterns.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Resource patterns that it leaves out.</summary>
    public IReadOnlyList<string> NotResources { get; init; } = [];

    /// <summary>Principals; <c>"*"</c> is of type AWS.</summary>
    public IReadOnlyList<PolicyPrincipal> Principals { get; init; } = [];

    /// <summary>Principals that it leaves out.</summary>
    public IReadOnlyList<PolicyPrincipal> NotPrincipals { get; init; } = [];

    /// <summary>Conditions, all of which must hold.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];
}
