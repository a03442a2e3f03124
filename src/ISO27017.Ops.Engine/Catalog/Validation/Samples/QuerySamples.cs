using System.Globalization;
using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Catalog.Validation.Examples;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Samples;

/// <summary>Runs a query over the answers of its <c>sample</c> with the code that runs it against AWS, and compares the items.</summary>
internal sealed class QuerySamples(ControlCatalog catalog)
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    // A query may be for some kinds of account only
    private static readonly IsoAccount[] Accounts =
    [
        new() { Id = "777788889999", Name = "tenant", Kind = "tenant", Tenant = "hoshi" },
        new() { Id = "111122223333", Name = "management", Kind = "management" },
        new() { Id = "444455556666", Name = "security", Kind = "security" },
    ];

    /// <summary>What differs from the sample; nothing if one kind of account gives exactly its items.</summary>
    public async Task<IReadOnlyList<SourceProblem>> CheckAsync(QueryDefinition query, CancellationToken cancel)
    {
        var first = new List<SourceProblem>();
        foreach (var account in Accounts)
        {
            var problems = await CheckAsync(query, account, cancel).ConfigureAwait(false);
            if (problems.Count == 0) return [];
            if (first.Count == 0) first = problems;
        }

        return first;
    }

    private async Task<List<SourceProblem>> CheckAsync(QueryDefinition query, IsoAccount account, CancellationToken cancel)
    {
        var sample = (JObject)ExampleTimes.At(query.Sample!, AsOf);
        using var spool = new DocumentSpool();
        await using var source = new QuerySampleSource(((JArray)sample["answers"]!).Children<JObject>().ToList(), AsOf);
        var frame = Frame(query, account, sample, new CallDesk(source, spool, null, TimeProvider.System));
        var collector = new Collector(frame);
        var cells = await collector.Reach.CellsAsync(query.Name, null, cancel).ConfigureAwait(false);
        var sets = await Task.WhenAll(cells.Cells.Select(c => collector.ItemsAsync(query.Name, c, cancel))).ConfigureAwait(false);
        var set = ItemSet.Together(sets);
        return [.. Differences(query, sample, set), .. source.Unanswered.Distinct().Select(call => Problem(
            query.At, $"sample に {call} の応答がありません。", $"The sample has no answer for {call}."))];
    }

    private static IEnumerable<SourceProblem> Differences(QueryDefinition query, JObject sample, ItemSet set)
    {
        foreach (var gap in set.Gaps.Concat(set.Items.SelectMany(i => i.Gaps.Values)).Select(g => g.ToString()).Distinct())
            yield return Problem(query.At, $"sample で見えないものがあります: {gap}", $"The sample leaves a gap: {gap}");
        var left = set.Items.Select(i => i.Value).ToList();
        var wanted = ((JArray)sample["items"]!).Children<JObject>().ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            if (left.Find(item => SubsetMatch.Holds(item, wanted[i])) is { } match) left.Remove(match);
            else yield return Problem(query.At, $"sample の {number} 番目の item が得られません。", $"Item {number} of the sample does not come out.");
        }

        foreach (var item in left)
            yield return Problem(query.At, $"sample にない item が出ます: {Short(item)}", $"An item comes out that the sample does not name: {Short(item)}");
    }

    private RunFrame Frame(QueryDefinition query, IsoAccount account, JObject sample, CallDesk desk)
    {
        var parameters = ParameterSet.Defaults(catalog.Parameters).With(sample["params"] as JObject ?? []);
        var rule = new RuleDefinition { At = query.At, Query = query.Name, Expect = Reading(query, sample), Empty = IsoStatus.Pass };
        return new RunFrame
        {
            Catalog = catalog,
            Parameters = parameters,
            Expressions = new ExpressionPool(name => parameters.TryGet(name, out var value) ? value : null, AsOf),
            Accounts = [account],
            Home = account,
            Regions = [QuerySampleSource.Region],
            Desk = desk,
            Footprint = Footprint.Of(catalog, [rule]),
        };
    }

    // As in a run, only what is read is asked for: the query's own follow-ups, and of others what the items show
    private static string Reading(QueryDefinition query, JObject sample)
    {
        var shown = sample["items"]!.SelectMany(i => ((JObject)i).DescendantsAndSelf()).OfType<JProperty>().Select(p => p.Name);
        var members = shown.Concat(QueryRules.Members(query)).Distinct(StringComparer.Ordinal).Select(m => $"\"{m}\"");
        return $"[{string.Join(", ", members.DefaultIfEmpty("@"))}] == `null`";
    }

    private static SourceProblem Problem(SourcePosition at, string ja, string en) => new(at.File, at.Line, 0, new LocalText(ja, en));

    private static string Short(JObject item)
    {
        var text = item.ToString(Newtonsoft.Json.Formatting.None);
        return text.Length > 300 ? text[..300] + "…" : text;
    }
}
