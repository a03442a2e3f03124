using DevLab.JmesPath.Expressions;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Catalog.Validation.Expressions;

/// <summary>Expressions compile, read parameters that exist, and avoid the forms that give wrong answers in silence.</summary>
internal static class ExpressionRules
{
    // What the AWS CLI's --query knows
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "abs", "avg", "ceil", "contains", "ends_with", "floor", "join", "keys", "length", "map", "max", "max_by", "merge", "min", "min_by",
        "not_null", "reverse", "sort", "sort_by", "starts_with", "sum", "to_array", "to_number", "to_string", "type", "values",
    };

    public static void Check(CatalogContent content, ProblemList problems)
    {
        var parameters = content.AllParameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var worker = new ExpressionWorker();
        foreach (var use in ExpressionUses.Of(content)) Check(use, worker, parameters, problems);
        foreach (var rule in content.Checks.SelectMany(c => c.Rules)) ReadsSomething(rule, worker, problems);
    }

    private static void Check(ExpressionUse use, ExpressionWorker worker, HashSet<string> parameters, ProblemList problems)
    {
        if (Nodes(use.Text, worker) is not { } nodes)
        {
            problems.Add(use.At, $"{use.Place}: JMESPath として読めません: {use.Text}（{Error(use.Text, worker)}）",
                $"{use.Place} is not JMESPath: {use.Text} ({Error(use.Text, worker)})");
            return;
        }

        foreach (var name in ExpressionReads.Of(use.Text).Parameters.Where(p => !parameters.Contains(p)))
            ReferenceRules.Unknown("パラメーター", "parameter", name, parameters, use.At, problems);
        foreach (var (ja, en) in nodes.Select(Refused).Concat(use.CommandLine ? nodes.Select(NotForTheCommandLine) : []).OfType<(string, string)>())
            problems.Add(use.At, $"{use.Place}: {ja}（{use.Text}）", $"{use.Place}: {en} ({use.Text})");
    }

    private static IReadOnlyList<JmesPathExpression>? Nodes(string text, ExpressionWorker worker)
    {
        try
        {
            return ExpressionTree.Nodes(worker.Compile(text));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws the base class for an expression that does not parse
            return null;
        }
    }

    private static string Error(string text, ExpressionWorker worker)
    {
        try
        {
            worker.Compile(text);
            return "";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.Message;
        }
    }

    private static (string, string)? Refused(JmesPathExpression node) => node switch
    {
        JmesPathIdentifier { Name: "true" or "false" or "null" } bare => (
            $"{bare.Name} は項目名と読まれます。`{bare.Name}` と書いてください。", $"{bare.Name} is read as a member's name: write `{bare.Name}`."),
        JmesPathFunctionExpression { Name: "max_by" or "min_by" } by => (
            $"{by.Name} は文字列で例外になります。max(x[].t) の形にしてください。", $"{by.Name} throws on text: write max(x[].t)."),
        JmesPathFunctionExpression { Name: "param", Arguments: [not JmesPathRawString] } => (
            "param の引数は文字列リテラルです。", "param takes a literal name."),
        JmesPathFunctionExpression { Name: "mentions", Arguments: [_, JmesPathRawString pattern] } when TextPattern.Problem(pattern.Value) is { } problem => (
            problem.Ja, problem.En),
        JmesPathEqualOperator or JmesPathNotEqualOperator when IsArithmetic((JmesPathComparison)node) => (
            "計算結果を == で比べられません（2.0 と 2 は等しくなりません）。>= と <= を使ってください。",
            "An arithmetic result cannot be compared with == (2.0 is not 2): use >= and <=."),
        JmesPathOrderingComparison order when IsTime(ExpressionTree.Sides(order).Left) && IsTime(ExpressionTree.Sides(order).Right) => (
            "時刻どうしを大小で比べられません。age_minutes などを使ってください。", "Two time stamps cannot be ordered as text: compare their ages."),
        _ => null,
    };

    private static (string, string)? NotForTheCommandLine(JmesPathExpression node) => node switch
    {
        JmesPathLetExpression or JmesPathVariableReference => ("AWS CLI には let がありません。", "The AWS CLI knows no let."),
        JmesPathRootNodeExpression => ("AWS CLI には $ がありません。", "The AWS CLI knows no $."),
        JmesPathArithmeticExpression => ("AWS CLI は計算できません。", "The AWS CLI cannot calculate."),
        JmesPathFunctionExpression function when !Standard.Contains(function.Name) => (
            $"AWS CLI には関数 {function.Name} がありません。", $"The AWS CLI knows no function {function.Name}."),
        _ => null,
    };

    private static bool IsArithmetic(JmesPathComparison comparison)
    {
        var (left, right) = ExpressionTree.Sides(comparison);
        return left is JmesPathArithmeticExpression || right is JmesPathArithmeticExpression;
    }

    // By name, as AWS names them: the shapes would say the same at ten times the price
    private static bool IsTime(JmesPathExpression node) => node switch
    {
        JmesPathFunctionExpression { Name: "ago" or "from_epoch_ms" } => true,
        JmesPathFunctionExpression { Name: "max" or "min", Arguments: [var list] } => IsTime(list),
        JmesPathSubExpression path => IsTime(ExpressionTree.Sides(path).Right),
        JmesPathIdentifier member => member.Name.EndsWith("Time", StringComparison.Ordinal) || member.Name.EndsWith("Date", StringComparison.Ordinal)
            || member.Name.EndsWith("At", StringComparison.Ordinal) || member.Name.EndsWith("Timestamp", StringComparison.Ordinal),
        _ => false,
    };

    private static void ReadsSomething(RuleDefinition rule, ExpressionWorker worker, ProblemList problems)
    {
        if (Nodes(rule.Expect, worker) is null) return;
        var reads = ExpressionReads.Of(rule.Expect);
        if (reads.Members.Count > 0 || reads.Whole || Nodes(rule.Expect, worker)!.Any(n => n is JmesPathCurrentNodeExpression)) return;
        problems.Add(rule.At, "expect が項目を読んでいません。", "expect reads nothing of the item.");
    }
}
