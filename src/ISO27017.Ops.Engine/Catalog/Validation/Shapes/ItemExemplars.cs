using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Shapes;

/// <summary>Works out what the items of each query may hold, by running the queries over exemplars of AWS's answers.</summary>
internal sealed class ItemExemplars(IEnumerable<QueryDefinition> queries)
{
    private readonly Dictionary<string, QueryDefinition> _queries =
        queries.DistinctBy(q => q.Name).ToDictionary(q => q.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, JToken> _known = new(StringComparer.Ordinal);
    private readonly ExpressionWorker _worker = new();

    /// <summary>An item of the query, with its joins and computed members.</summary>
    public JToken Of(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        _known[name] = Exemplar.Any;
        return _known[name] = name switch
        {
            BuiltInQueries.Accounts => Surrounded(Texts("Id", "Name", "Kind", "Tenant", "Role")),
            BuiltInQueries.Documents => WorkspaceExemplars.Document,
            BuiltInQueries.Ledger => Exemplar.Any,
            BuiltInQueries.AccountRegions => Surrounded(Texts("AccountId", "Region")),
            _ => _queries.TryGetValue(name, out var query) ? Assembled(query, Raw(query)) : Exemplar.Any,
        };
    }

    /// <summary>An item of a rule: the query's, with what the rule adds.</summary>
    public JToken Of(RuleDefinition rule) => With(With(Of(rule.Query), rule.Each, Element), rule.Joins);

    /// <summary>An item as the query's first call or its parent gives it.</summary>
    public JToken Raw(QueryDefinition query)
    {
        if (query.Union.Count > 0) return Merged(query.Union.Select(Part));
        if (query.Call is not { } call) return query.From is { } source ? Of(source) : Exemplar.Any;
        var item = Element(Answer(call));
        if (item is JObject map && query.From is { } parent) map["_from"] = Of(parent).DeepClone();
        return Surrounded(item);
    }

    /// <summary>What comes out of the call's <c>items</c>; null if they name nothing that AWS answers.</summary>
    public JToken? Items(CallDefinition call) =>
        ServiceModels.Find(call.Service, call.Operation) is not { } model ? Exemplar.Any
        : call.Items is null ? Exemplar.Of(model.Output) : Evaluate(call.Items, Exemplar.Of(model.Output));

    /// <summary>The value over an exemplar; null if there is none, anything if a function does not take marks.</summary>
    public JToken? Evaluate(string expression, JToken exemplar)
    {
        if (Exemplar.IsAny(exemplar)) return Exemplar.Any;
        try
        {
            var value = _worker.Evaluate(expression, exemplar);
            return value.Type == JTokenType.Null ? null : Cleaned(value.DeepClone());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Exemplar.Any;
        }
    }

    private JToken Answer(CallDefinition call) => Items(call) ?? Exemplar.Any;

    private JToken Assembled(QueryDefinition query, JToken raw)
    {
        var item = With(With(raw, query.Each, Element), query.As, v => v);
        foreach (var enrich in query.Enrich)
        {
            var answer = Answer(enrich.Call);
            Set(item, enrich.Name, enrich.Repeat ? new JArray(Element(answer)) : enrich.Batch is null ? answer : Element(answer));
        }

        return With(With(item, query.Joins), query.Derive, v => v);
    }

    private JToken With(JToken item, IEnumerable<Member> members, Func<JToken, JToken> shape)
    {
        var copy = item.DeepClone();
        foreach (var member in members) Set(copy, member.Name, shape(Evaluate(member.Expression, copy) ?? Exemplar.Any));
        return copy;
    }

    private JToken With(JToken item, IEnumerable<JoinDefinition> joins)
    {
        var copy = item.DeepClone();
        foreach (var join in joins) Set(copy, join.Name, new JArray(Of(join.Query)));
        return copy;
    }

    private JToken Part(UnionPart part)
    {
        var item = Of(part.Query);
        return part.As.Count == 0 ? item : Surrounded(new JObject(part.As.Select(m => new JProperty(m.Name, Evaluate(m.Expression, item) ?? Exemplar.Any))));
    }

    private static void Set(JToken item, string name, JToken value)
    {
        if (item is JObject map) map[name] = value.DeepClone();
    }

    private static JToken Element(JToken answer) => answer switch
    {
        JArray { Count: > 0 } list => list[0],
        JObject map => map,
        _ => Exemplar.Any,
    };

    // A member that two parts give differently may be anything
    private static JToken Merged(IEnumerable<JToken> parts)
    {
        var all = new JObject();
        foreach (var part in parts)
        {
            if (part is not JObject map) return Exemplar.Any;
            foreach (var (name, value) in map)
                all[name] = all[name] is { } before && !JToken.DeepEquals(before, value) ? Exemplar.Any : value!.DeepClone();
        }

        return all;
    }

    // Computed text, and lists that a filter emptied, say nothing of what may come
    private static JToken Cleaned(JToken value)
    {
        switch (value)
        {
            case JArray { Count: 0 }: return Exemplar.Any;
            case JValue scalar: return Exemplar.ScalarOf(scalar) is { } mark && (mark == "any" || Enum.TryParse<ShapeType>(mark, out _)) ? scalar : Exemplar.Any;
            case JObject map: return new JObject(map.Properties().Select(p => new JProperty(p.Name, Cleaned(p.Value))));
            default: return new JArray(value.Select(Cleaned));
        }
    }

    private static JToken Surrounded(JToken item)
    {
        if (item is not JObject map) return item;
        map["_account"] = Texts("Id", "Name", "Kind", "Tenant");
        map["_region"] = Exemplar.Scalar(ShapeType.String);
        return map;
    }

    private static JObject Texts(params string[] names) =>
        new(names.Select(n => new JProperty(n, Exemplar.Scalar(ShapeType.String))));
}
