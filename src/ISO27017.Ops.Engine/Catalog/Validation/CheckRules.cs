namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>Keywords of a check that need or exclude each other.</summary>
internal static class CheckRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        foreach (var check in content.Checks)
        {
            foreach (var name in check.Rules.GroupBy(r => r.Name).Where(g => g.Count() > 1).Select(g => g.Key))
                problems.Add(check.At, $"規則 {name} が二つあります。", $"There are two rules {name}.");
            foreach (var rule in check.Rules) Check(check, rule, problems);
        }
    }

    private static void Check(CheckDefinition check, RuleDefinition rule, ProblemList problems)
    {
        if (rule.Outdated is not null && check.Kind != IsoKind.CLM)
            problems.Add(rule.At, "outdated は CLM だけのものです。", "outdated is for checks of kind CLM.");
        Example(rule, IsoStatus.Pass, problems);
        Example(rule, IsoStatus.Fail, problems);
        if (rule.Outdated is not null) Example(rule, IsoStatus.DocumentOutdated, problems);
        foreach (var example in rule.Examples.Where(e => e.Verdict == IsoStatus.DocumentOutdated && rule.Outdated is null))
            problems.Add(example.At, "outdated が無いので DocumentOutdated にはなりません。", "Without outdated nothing is DocumentOutdated.");
        if (rule.MatchAny && rule.Each.Count > 0)
            problems.Add(rule.At, "match: any と each は併用できません。", "match: any and each exclude each other.");
    }

    private static void Example(RuleDefinition rule, IsoStatus verdict, ProblemList problems)
    {
        if (rule.Examples.All(e => e.Verdict != verdict))
            problems.Add(rule.At, $"{verdict} の例がありません。", $"There is no example with verdict {verdict}.");
    }
}
