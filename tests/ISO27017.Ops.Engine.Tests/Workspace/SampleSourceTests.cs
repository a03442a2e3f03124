using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Sample;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Workspace;

public class SampleSourceTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    private static async Task<CallOutcome> Ask(string region, string parameters = "{}", string operation = "DescribeTrails")
    {
        var answers = JArray.Parse("""
            [
              {"account":"1","region":"r1","service":"cloudtrail","call":"DescribeTrails","answer":{"n":"any"}},
              {"account":"1","region":"r1","service":"cloudtrail","call":"DescribeTrails","with":{"a":[1],"b":2},"answer":{"n":"exact"}},
              {"account":"1","region":"r1","service":"cloudtrail","call":"ListTrails","error":{"code":"AccessDenied","message":"no","status":403}},
              {"account":"1","region":"elsewhere","service":"cloudtrail","call":"DescribeTrails","answer":{"n":"elsewhere"}},
              {"account":"1","region":"global","service":"iam","call":"ListUsers","answer":{}}
            ]
            """).Children<JObject>().ToList();
        await using var source = new SampleSource(answers, AsOf);
        return await source.AskAsync(new AwsCall("1", region, "cloudtrail", operation, JObject.Parse(parameters)), CancellationToken.None);
    }

    [Theory]
    [InlineData("r1", """{"b":2,"a":[1]}""", "exact")]
    [InlineData("r1", """{"b":3}""", "any")]
    [InlineData("r2", "{}", "elsewhere")]
    public async Task The_nearest_answer_is_given(string region, string parameters, string answer)
    {
        var outcome = await Ask(region, parameters);
        Assert.Equal(answer, (string?)outcome.Answer!["n"]);
        Assert.Equal(AsOf, outcome.At);
        Assert.Null(outcome.Error);
    }

    [Fact]
    public async Task A_written_error_keeps_its_meaning()
    {
        var outcome = await Ask("r1", operation: "ListTrails");
        Assert.Null(outcome.Answer);
        Assert.Equal(("AccessDenied", IsoReason.AccessDenied, 403), (outcome.Error!.Code, outcome.Error.Reason, outcome.HttpStatus));
    }

    [Theory]
    [InlineData("r1", "GetTrail")]
    [InlineData("r2", "ListTrails")]
    [InlineData("global", "DescribeTrails")]
    public async Task What_nobody_wrote_is_missing_evidence_never_an_empty_answer(string region, string operation)
    {
        var outcome = await Ask(region, operation: operation);
        Assert.Null(outcome.Answer);
        Assert.Equal((SampleSource.NotInSample, IsoReason.MissingEvidence), (outcome.Error!.Code, outcome.Error.Reason));
    }
}
