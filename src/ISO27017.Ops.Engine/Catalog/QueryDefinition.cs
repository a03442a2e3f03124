using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>Which AWS answers make which items. Members are worked out in this order: items (from, call or union), each,
/// as, enrich, join, derive, where, distinct.</summary>
internal sealed record QueryDefinition
{
    /// <summary>The query's id, unique in the catalogue.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The call; null for a union or a built-in source.</summary>
    public CallDefinition? Call { get; init; }

    /// <summary>The query an item of which makes one call each; the child has it as <c>_from</c>.</summary>
    public string? From { get; init; }

    /// <summary>The parts of a union; empty otherwise.</summary>
    public IReadOnlyList<UnionPart> Union { get; init; } = [];

    /// <summary>How often it is asked, as written; null to take it from the parent or the parts.</summary>
    public QueryScope? DeclaredScope { get; init; }

    /// <summary>How often it is asked.</summary>
    public QueryScope Scope { get; init; }

    /// <summary>True to ask every enabled region, also outside <c>Regions.Allowed</c>.</summary>
    public bool EveryEnabledRegion { get; init; }

    /// <summary>JMESPath over the account ({ Id, Name, Kind, Tenant }); null means every account.</summary>
    public string? Accounts { get; init; }

    /// <summary>JMESPath for an item's identity, never null; what a result names as its resource.</summary>
    public required string Id { get; init; }

    /// <summary>One item × element; the element becomes the member.</summary>
    public IReadOnlyList<Member> Each { get; init; } = [];

    /// <summary>Members computed before the follow-up calls.</summary>
    public IReadOnlyList<Member> As { get; init; } = [];

    /// <summary>Follow-up calls, in order.</summary>
    public IReadOnlyList<EnrichDefinition> Enrich { get; init; } = [];

    /// <summary>Joins.</summary>
    public IReadOnlyList<JoinDefinition> Joins { get; init; } = [];

    /// <summary>Members computed after follow-up calls and joins.</summary>
    public IReadOnlyList<Member> Derive { get; init; } = [];

    /// <summary>Keeps the items for which it is true; null and errors make the item NotEvaluated.</summary>
    public string? Where { get; init; }

    /// <summary>Keeps the first item of each id.</summary>
    public bool Distinct { get; init; }

    /// <summary>A call to repeat until it is ready, before the query's own.</summary>
    public PrepareDefinition? Prepare { get; init; }

    /// <summary>Raw answers and the items that they must give: tests, never data.</summary>
    public JObject? Sample { get; init; }
}
