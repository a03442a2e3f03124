namespace ISO27017.Ops.Engine.Catalog;

/// <summary>Items of another query that belong to this one; the member <see cref="Name"/> is always a list.</summary>
internal sealed record JoinDefinition
{
    /// <summary>The member.</summary>
    public required string Name { get; init; }

    /// <summary>The other query.</summary>
    public required string Query { get; init; }

    /// <summary>Equalities, all of which must hold.</summary>
    public IReadOnlyList<KeyPair> On { get; init; } = [];

    /// <summary>JMESPath with the candidate as <c>@</c> and the owner as <c>$item</c>.</summary>
    public string? Where { get; init; }

    /// <summary>How far it reaches.</summary>
    public JoinReach Across { get; init; }
}
