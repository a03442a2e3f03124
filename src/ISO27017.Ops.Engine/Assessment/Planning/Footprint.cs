using System.Diagnostics.CodeAnalysis;
using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Planning;

/// <summary>
/// What a set of rules rests on: the queries, and of them only the follow-up calls and joins whose member somebody reads. It
/// decides what a run asks, which operations a check names, and so which IAM actions it needs.
/// </summary>
internal sealed class Footprint
{
    private readonly ControlCatalog _catalog;
    private readonly HashSet<string> _queries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);

    private Footprint(ControlCatalog catalog) => _catalog = catalog;

    /// <summary>The queries reached, built-in sources left out.</summary>
    public IEnumerable<QueryDefinition> Queries => _queries.Order(StringComparer.Ordinal).Select(q => _catalog.Queries[q]);

    /// <summary>The parameters read.</summary>
    public IReadOnlyCollection<string> Parameters => _parameters;

    /// <summary>The calls, by query, with how often the query is asked.</summary>
    public IEnumerable<(CallDefinition Call, QueryScope Scope)> Calls => Asked.Select(a => (a.Call, a.Query.Scope));

    /// <summary>The calls, each with the query that makes it.</summary>
    public IEnumerable<(CallDefinition Call, QueryDefinition Query)> Asked => Queries.SelectMany(q => CallsOf(q).Select(c => (c, q)));

    /// <summary>What <paramref name="rules"/> rest on.</summary>
    public static Footprint Of(ControlCatalog catalog, IEnumerable<RuleDefinition> rules)
    {
        var footprint = new Footprint(catalog);
        var all = rules.ToList();
        // A member that is found to be read can bring in a join, whose query brings in further members: go on until nothing is new.
        int before;
        do
        {
            before = footprint.Size;
            foreach (var rule in all)
                footprint.Add(rule);
        }
        while (footprint.Size > before);

        return footprint;
    }

    /// <summary>Whether a follow-up call or join of a query is to be made, or a member computed.</summary>
    public bool Needs(QueryDefinition query, string member) => _whole.Contains(query.Name) || _members.Contains(member);

    private int Size => _queries.Count + _whole.Count + _members.Count + _parameters.Count;

    private IEnumerable<CallDefinition> CallsOf(QueryDefinition query)
    {
        if (query.Prepare is { } prepare)
            yield return prepare.Call;
        if (query.Call is { } call)
            yield return call;
        if (query.EveryEnabledRegion)
            yield return EnabledRegions.Call;
        foreach (var enrich in query.Enrich.Where(e => Needs(query, e.Name)))
            yield return enrich.Call;
    }

    private void Add(RuleDefinition rule)
    {
        var whole = Read([rule.Where, rule.Unknown, rule.Expect, rule.Outdated, rule.Observed, rule.Id, .. rule.Each.Select(e => e.Expression)]);
        Read(rule.Accounts);
        foreach (var join in rule.Joins)
            Add(join, whole);
        Add(rule.Query, whole);
    }

    private void Add(JoinDefinition join, bool whole)
    {
        Read([join.Where, .. join.On.SelectMany(o => new[] { o.Theirs, o.Ours })]);
        Add(join.Query, whole);
    }

    private void Add(string name, bool whole)
    {
        if (BuiltInQueries.ParameterOf(name) is { } parameter)
            _parameters.Add(parameter);
        if (!TryQuery(name, out var query))
            return;
        _queries.Add(name);
        whole |= _whole.Contains(name);
        whole |= Read([query.Id, query.Where, query.Accounts, .. query.Each.Select(m => m.Expression)]);
        // Computed members count only if somebody reads them; who reads the whole item reads all of them.
        foreach (var member in query.As.Concat(query.Derive).Where(m => whole || Needs(query, m.Name)))
            whole |= Read(member.Expression);
        if (whole)
            _whole.Add(name);

        Read(query.Call);
        Read(query.Prepare?.Call);
        foreach (var enrich in query.Enrich.Where(e => Needs(query, e.Name)))
        {
            Read(enrich.Call);
            Read([enrich.When, .. enrich.On.Select(o => o.Ours)]);
        }

        foreach (var join in query.Joins.Where(j => Needs(query, j.Name)))
            Add(join, whole);
        foreach (var part in query.Union)
        {
            Read([.. part.As.Where(m => Needs(query, m.Name)).Select(m => m.Expression)]);
            Add(part.Query, whole && part.As.Count == 0);
        }

        if (query.From is { } parent)
            Add(parent, whole);
    }

    private bool TryQuery(string name, [NotNullWhen(true)] out QueryDefinition? query) =>
        _catalog.Queries.TryGetValue(name, out query);

    private void Read(CallDefinition? call)
    {
        if (call is not null)
            Take(CallMaker.ReadsOf(call));
    }

    private bool Read(params string?[] expressions)
    {
        var reads = ExpressionReads.Of(expressions);
        Take(reads);
        return reads.Whole;
    }

    private void Take(ExpressionReads reads)
    {
        _members.UnionWith(reads.Members);
        _parameters.UnionWith(reads.Parameters);
    }
}
