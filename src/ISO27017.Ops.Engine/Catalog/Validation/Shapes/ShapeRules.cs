using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Shapes;

/// <summary>What the catalogue asks and expects exists in AWS's service models: operations, parameters, members of answers and of examples.</summary>
internal static class ShapeRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        var exemplars = new ItemExemplars(content.AllQueries);
        foreach (var query in content.Queries)
        {
            foreach (var call in QueryRules.Calls(query)) Call(call, query.At, exemplars, problems);
            Names(query, exemplars, problems);
            Sample(query, problems);
        }

        foreach (var rule in content.Checks.SelectMany(c => c.Rules))
        {
            var exemplar = exemplars.Of(rule);
            foreach (var example in rule.Examples) Report(example.Item, exemplar, problems);
        }
    }

    private static void Call(CallDefinition call, SourcePosition at, ItemExemplars exemplars, ProblemList problems)
    {
        var name = $"{call.Service}:{call.Operation}";
        if (ServiceModels.Find(call.Service, call.Operation) is not { } model)
        {
            var known = ServiceModels.Names.SelectMany(n => ServiceModels.Find(n)!.Operations.Keys.Select(o => $"{n}:{o}"));
            ReferenceRules.Unknown("操作", "operation", name, known, at, problems);
            return;
        }

        var input = (JObject)Exemplar.Of(model.Input);
        foreach (var parameter in call.With.Properties().Where(p => !input.ContainsKey(p.Name)))
            problems.Add(at, $"{name} に引数 {parameter.Name} はありません。", $"{name} has no parameter {parameter.Name}.");
        if (exemplars.Items(call) is null)
            problems.Add(at, $"items「{call.Items}」に当たるものが {name} の応答にありません。", $"items {call.Items} names nothing in the answer of {name}.");
        foreach (var (code, answer) in call.Absent)
        foreach (var (_, text) in ExemplarCheck.Misfits(answer, Exemplar.Of(model.Output)))
            problems.Add(at, $"absent {code}: {text.Ja}", $"absent {code}: {text.En}");
    }

    private static void Names(QueryDefinition query, ItemExemplars exemplars, ProblemList problems)
    {
        var item = exemplars.Of(query.Name);
        var raw = exemplars.Raw(query);
        foreach (var (place, text, over) in query.As.Select(m => ($"as.{m.Name}", m.Expression, raw)).Append(("id", query.Id, item))
                     .Concat(query.Enrich.SelectMany(e => Inputs(e, item))))
        {
            if (IsPath(text) && !Leads(text, over))
                problems.Add(query.At, $"{place}: {text} は項目にありません。", $"{place}: {text} is no member of the item.");
        }
    }

    private static IEnumerable<(string, string, JToken)> Inputs(EnrichDefinition enrich, JToken item) => enrich.Batch is null
        ? enrich.Call.With.Properties().Where(p => p.Value.Type == JTokenType.String).Select(p => ($"{enrich.Name}.with.{p.Name}", (string)p.Value!, item))
        : [];

    // Only a plain path must lead somewhere: a filter or function may have nothing to give over an exemplar
    private static bool IsPath(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');

    private static bool Leads(string path, JToken exemplar)
    {
        JToken? at = exemplar;
        foreach (var name in path.Split('.'))
        {
            if (at is null || Exemplar.IsAny(at)) break;
            at = at is JObject map ? Exemplar.MapValue(map) ?? map[name] : null;
        }

        return at is not null;
    }

    private static void Sample(QueryDefinition query, ProblemList problems)
    {
        foreach (var answer in query.Sample?["answers"]?.Children<JObject>() ?? [])
        {
            var call = ((string)answer["call"]!).Split(':', 2);
            if (ServiceModels.Find(call[0], call[1]) is not { } model)
                ReferenceRules.Unknown("操作", "operation", (string)answer["call"]!, [], YamlPosition.Of(answer).ToSource(), problems);
            else
            {
                if (answer["answer"] is { } body) Report(body, Exemplar.Of(model.Output), problems);
                if (answer["with"] is { } with) Report(with, Exemplar.Of(model.Input), problems);
            }
        }
    }

    private static void Report(JToken written, JToken exemplar, ProblemList problems)
    {
        foreach (var (at, text) in ExemplarCheck.Misfits(written, exemplar)) problems.Add(YamlPosition.Of(at).ToSource(), text.Ja, text.En);
    }
}
