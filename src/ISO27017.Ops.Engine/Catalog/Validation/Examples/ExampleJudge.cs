using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Catalog.Parameters;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Examples;

/// <summary>Judges example items with the code that judges real ones.</summary>
internal sealed class ExampleJudge
{
    // Any instant will do; a fixed one keeps a failure reproducible
    private static readonly DateTimeOffset AsOf = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    private readonly RuleDefinition _rule;
    private readonly ExpressionPool _pool;

    /// <summary>A judge with the example's parameters over the defaults.</summary>
    public ExampleJudge(RuleDefinition rule, ExampleDefinition example, ParameterSet defaults)
    {
        _rule = rule;
        var parameters = defaults.With(example.Params);
        _pool = new ExpressionPool(name => parameters.TryGet(name, out var value) ? value : null, AsOf);
    }

    /// <summary>The example's item as it would come.</summary>
    public static JObject Item(ExampleDefinition example) => (JObject)ExampleTimes.At(example.Item, AsOf);

    /// <summary>The verdict; NotApplicable if the rule is not about the item.</summary>
    public Judgement Judge(JObject item) => _pool.Use(worker =>
    {
        var (applies, doubt) = RuleJudge.Applies(_rule, item, worker);
        return doubt ?? (applies ? RuleJudge.Judge(_rule, item, worker) : new Judgement(IsoStatus.NotApplicable, IsoReason.None));
    });
}
