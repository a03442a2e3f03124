namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A follow-up call an item, whose answer becomes the item's member <see cref="Name"/>.</summary>
internal sealed record EnrichDefinition
{
    /// <summary>The member.</summary>
    public required string Name { get; init; }

    /// <summary>The call.</summary>
    public required CallDefinition Call { get; init; }

    /// <summary>JMESPath over the item: where it is false the call is not made and the member is left out.</summary>
    public string? When { get; init; }

    /// <summary>Call again with the answer as the item until there is none; the member is the list.</summary>
    public bool Repeat { get; init; }

    /// <summary>One call for up to so many items of one parent; <c>with</c> sees the list.</summary>
    public int? Batch { get; init; }

    /// <summary>With <see cref="Batch"/>: which of their answers is for which of our items.</summary>
    public IReadOnlyList<KeyPair> On { get; init; } = [];
}
