using DevLab.JmesPath.Functions;
using DevLab.JmesPath.Interop;
using ISO27017.Ops.Engine.Assessment.Expressions;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary>Every function that the catalogue adds to JMESPath.</summary>
internal static class FunctionTable
{
    /// <summary>Makes a worker's functions known to its language.</summary>
    public static void Register(IRegisterFunctions functions, EvaluationScope scope)
    {
        foreach (var function in All(scope))
            functions.Register(function.Name, function);
    }

    private static IEnumerable<JmesPathFunction> All(EvaluationScope scope) =>
    [
        new ParamFunction(scope),
        new OwnerFunction(scope),
        new AgoFunction(scope),
        new AgeFunction("age_minutes", TimeSpan.FromMinutes(1), scope),
        new AgeFunction("age_hours", TimeSpan.FromHours(1), scope),
        new AgeFunction("age_days", TimeSpan.FromDays(1), scope),
        new QuantifierFunction("some", decisive: true),
        new QuantifierFunction("every", decisive: false),
        new SetFunction("subset", bothWays: false),
        new SetFunction("same_set", bothWays: true),
        new MatchesFunction(),
        new FilledFunction(),
        new CidrsWithinFunction(),
        new AccountOfFunction(),
        new FromJsonFunction(),
        new FromBase64Function(),
        new FromEpochFunction(),
        new CsvFunction(),
        new KeyFunction(),
        new Sha256JsonFunction(),
        new StatementsFunction(),
        .. PolicyFunction.All(),
        new IngressCidrsFunction(),
        new TenantsFunction(scope),
        new SelectsFunction(),
        new MentionsFunction(),
    ];
}
