using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Catalog.Validation.Examples;
using ISO27017.Ops.Engine.Evidence.Redaction;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Catalog.Tests;

/// <summary>Every example of the catalogue keeps its verdict when it is redacted of everything.</summary>
public class RedactedExampleTests
{
    private static readonly RedactionKey Key = RedactionKey.Of("a salt that nobody guesses"u8.ToArray());

    [Fact]
    public void No_verdict_over_an_example_of_the_catalogue_changes()
    {
        var catalog = Seeds.Catalog;
        var defaults = ParameterSet.Defaults(catalog.Parameters);
        var (wrong, examples, changed) = (new List<string>(), 0, 0);
        foreach (var check in catalog.Checks)
        {
            foreach (var (rule, example) in check.Rules.SelectMany(r => r.Examples.Select(e => (r, e))))
            {
                var item = ExampleJudge.Item(example);
                var (redactor, parameters) = Redactor(Operation(catalog, rule), item, (JObject)defaults.With(example.Params).Recorded());
                var redacted = (JObject)redactor.Tree(Operation(catalog, rule), item);
                var before = new ExampleJudge(rule, example, defaults).Judge(item);
                var after = new ExampleJudge(rule, example with { Params = parameters }, defaults).Judge(redacted);
                examples++;
                changed += JToken.DeepEquals(item, redacted) ? 0 : 1;
                if ((before.Status, before.Reason) != (after.Status, after.Reason))
                    wrong.Add($"{check.Id} {rule.Name}: {before.Status}({before.Reason}) -> {after.Status}({after.Reason}) {redacted.ToString(Newtonsoft.Json.Formatting.None)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(examples > 500, $"{examples}");
        Assert.True(changed > 100, $"{changed}");
    }

    private static string Operation(ControlCatalog catalog, RuleDefinition rule) =>
        catalog.Queries.TryGetValue(rule.Query, out var query) && query.Call is { } call ? $"{call.Service}:{call.Operation}" : "x:Y";

    private static (Redactor, JObject) Redactor(string operation, JObject item, JObject parameters)
    {
        var values = new PersonalValues();
        values.Look(operation, item);
        values.Look(NamePlaces.Parameters, parameters);
        var request = new RedactionRequest { Kinds = [IsoRedactionKind.All] };
        var redactor = new Redactor(request.Single().ToHashSet(), values, new Pseudonyms(Key));
        foreach (var text in item.Descendants().OfType<JValue>().Select(v => v.Value).OfType<string>())
        {
            if (EncodedText.Json(text) is { } json && EncodedText.Json((string)redactor.Tree(operation, new JValue(text))!) is { } after)
                redactor.Digests[RedactedRun.Sha256(json)] = RedactedRun.Sha256(after);
        }

        return (redactor, (JObject)redactor.Tree(NamePlaces.Parameters, parameters));
    }
}
