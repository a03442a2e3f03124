using ISO27017.Ops.Engine.Catalog.Parameters;

namespace ISO27017.Ops.Engine.Catalog.Validation.Examples;

/// <summary>Every example gets its verdict, and no pass condition passes without what it rests on.</summary>
internal static class ExampleRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        var definitions = content.AllParameters.DistinctBy(p => p.Name).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var defaults = ParameterSet.Defaults(definitions);
        foreach (var rule in content.Checks.SelectMany(c => c.Rules))
        {
            foreach (var example in rule.Examples) Verdict(rule, example, defaults, problems);
            LeaveOneOut(rule, defaults, problems);
        }
    }

    private static void Verdict(RuleDefinition rule, ExampleDefinition example, ParameterSet defaults, ProblemList problems)
    {
        var given = new ExampleJudge(rule, example, defaults).Judge(ExampleJudge.Item(example));
        if (given.Status == example.Verdict && (example.Reason is null || example.Reason == given.Reason) && !Surprise(example, given.Reason)) return;
        var detail = given.Reason == IsoReason.None ? "" : $" ({given.Reason}{(given.Detail is null ? "" : ": " + given.Detail)})";
        problems.Add(example.At,
            $"例の判定が {example.Verdict} ではなく {given.Status}{detail} です。", $"The example gives {given.Status}{detail}, not {example.Verdict}.");
    }

    // An example of "not known" that comes from a mistake in the expression proves nothing
    private static bool Surprise(ExampleDefinition example, IsoReason reason) =>
        example.Verdict == IsoStatus.NotEvaluated && example.Reason is null && reason == IsoReason.Error;

    private static void LeaveOneOut(RuleDefinition rule, ParameterSet defaults, ProblemList problems)
    {
        var passes = rule.Examples.Where(e => e.Verdict == IsoStatus.Pass)
            .Select(e => (Example: e, Item: ExampleJudge.Item(e), Judge: new ExampleJudge(rule, e, defaults)))
            .Where(p => p.Judge.Judge(p.Item).Status == IsoStatus.Pass).ToList();
        if (passes.Count == 0) return;
        var (fullest, item, judge) = passes.MaxBy(p => p.Item.Descendants().Count());
        var others = rule.Examples.Where(e => e != fullest).Select(ExampleJudge.Item).ToList();
        foreach (var omission in Omissions.Suspicious(rule, item, judge, others).Except(rule.Allows))
            problems.Add(fullest.At,
                $"「{omission}」でも Pass になります。unknown で NotEvaluated にするか、正しければ allows に加えてください。",
                $"It still passes with {omission}. Say unknown, or add it to allows if that is right.");
        foreach (var idle in rule.Allows.Except(passes.SelectMany(p => Omissions.Harmless(rule, p.Item, p.Judge))))
            problems.Add(rule.At, $"allows の「{idle}」では Pass になりません。取り除いてください。", $"allows names {idle}, but then nothing passes: remove it.");
    }
}
