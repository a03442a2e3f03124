using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Assessment.Judging;

public class RuleJudgeTests
{
    private static readonly JObject _parameters = JObject.Parse("""{"Days":7}""");
    private static readonly ExpressionPool _pool = new(name => _parameters[name], DateTimeOffset.UnixEpoch);

    private static Judgement Judge(RuleDefinition rule, string item) => _pool.Use(w => RuleJudge.Judge(rule, Json.Parse(item), w));

    private static RuleDefinition Rule(string expect, string? unknown = null, string? outdated = null, string? where = null) => new()
    {
        At = new SourcePosition("test.yaml", 1), Query = "q", Empty = IsoStatus.Fail,
        Expect = expect, Unknown = unknown, Outdated = outdated, Where = where,
    };

    [Theory]
    [InlineData("""{"D":7}""", IsoStatus.Pass, IsoReason.None)]
    [InlineData("""{"D":6}""", IsoStatus.Fail, IsoReason.None)]
    [InlineData("{}", IsoStatus.NotEvaluated, IsoReason.NoData)]
    public void Null_is_never_a_pass(string item, IsoStatus status, IsoReason reason)
    {
        var judgement = Judge(Rule("D >= param('Days')"), item);
        Assert.Equal((status, reason), (judgement.Status, judgement.Reason));
    }

    [Theory]
    [InlineData("""{"D":7}""", IsoStatus.Pass)]
    [InlineData("""{"D":14}""", IsoStatus.DocumentOutdated)]
    [InlineData("""{"D":3}""", IsoStatus.Fail)]
    [InlineData("{}", IsoStatus.NotEvaluated)]
    public void A_stronger_reality_makes_the_document_outdated_and_a_weaker_one_fails(string item, IsoStatus status) =>
        Assert.Equal(status, Judge(Rule("D == param('Days')", "D == `null`", "D > param('Days')"), item).Status);

    [Theory]
    [InlineData("D", """{"D":"yes"}""", IsoReason.Error)]
    [InlineData("contains(D, 'x')", "{}", IsoReason.Error)]
    [InlineData("D == param('Nobody')", """{"D":1}""", IsoReason.MissingParameter)]
    public void What_cannot_be_judged_says_why(string expect, string item, IsoReason reason)
    {
        var judgement = Judge(Rule(expect), item);
        Assert.Equal((IsoStatus.NotEvaluated, reason), (judgement.Status, judgement.Reason));
        Assert.False(string.IsNullOrEmpty(judgement.Detail));
    }

    [Fact]
    public void An_item_of_which_where_is_not_known_is_not_left_out()
    {
        var (applies, doubt) = _pool.Use(w => RuleJudge.Applies(Rule("D", where: "S && D"), Json.Parse("""{"S":true}"""), w));
        Assert.False(applies);
        Assert.Equal(IsoReason.NoData, doubt!.Reason);
    }

    [Fact]
    public void Observed_shows_the_members_that_decide() => Assert.Equal(
        """{"D":7}""", _pool.Use(w => RuleJudge.Observe(Rule("D >= `7`"), Json.Parse("""{"D":7,"Other":"x"}"""), w)));
}
