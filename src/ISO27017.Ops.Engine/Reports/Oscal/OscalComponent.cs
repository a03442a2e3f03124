namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>A component: the organisation's system, or one of its accounts.</summary>
internal sealed record OscalComponent(string Id, string Type, string Title, string Description, string State)
{
    /// <summary>The account's id; null for the system.</summary>
    public string? Account { get; init; }

    /// <summary>What the account is for.</summary>
    public string? Kind { get; init; }
}
