namespace ISO27017.Ops.Engine.Catalog;

/// <summary>One verdict over the items of a query.</summary>
internal sealed record RuleDefinition
{
    /// <summary>The rule's name; null where the check has only one.</summary>
    public string? Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The query's id, or a built-in source: <c>accounts</c>, <c>account-regions</c>, <c>param('…')</c>.</summary>
    public required string Query { get; init; }

    /// <summary>JMESPath over the account that narrows the query's accounts.</summary>
    public string? Accounts { get; init; }

    /// <summary>A result an item × element.</summary>
    public IReadOnlyList<Member> Each { get; init; } = [];

    /// <summary>Overrides the query's id.</summary>
    public string? Id { get; init; }

    /// <summary>Joins of this rule.</summary>
    public IReadOnlyList<JoinDefinition> Joins { get; init; } = [];

    /// <summary>Which items it is about.</summary>
    public string? Where { get; init; }

    /// <summary>True makes the item NotEvaluated(NoData).</summary>
    public string? Unknown { get; init; }

    /// <summary>The pass condition.</summary>
    public required string Expect { get; init; }

    /// <summary>Asked only when <see cref="Expect"/> is false: true is DocumentOutdated, false is Fail.</summary>
    public string? Outdated { get; init; }

    /// <summary>What the result shows beside the expectation.</summary>
    public string? Observed { get; init; }

    /// <summary>False: a result an item. True: one result a group, some item must satisfy.</summary>
    public bool MatchAny { get; init; }

    /// <summary>The group of <see cref="MatchAny"/> and <see cref="Empty"/>; null means the query's scope.</summary>
    public QueryScope? Per { get; init; }

    /// <summary>The verdict over a completely collected group without items: Pass, Fail or NotApplicable.</summary>
    public required IsoStatus Empty { get; init; }

    /// <summary>Examples, which are tests.</summary>
    public IReadOnlyList<ExampleDefinition> Examples { get; init; } = [];

    /// <summary>Omissions that may pass, such as <c>Managed=[]</c>.</summary>
    public IReadOnlyList<string> Allows { get; init; } = [];
}
