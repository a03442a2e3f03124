using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.Wire;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Aws.Client;

public class SigningTests
{
    public static TheoryData<string> Services => [.. ServiceModels.Names.Where(n => n != "sts")];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Every_operation_is_signed_as_AWS_checks_it_and_answered(string service)
    {
        var operations = ServiceModels.Find(service)!.Operations.Values.ToList();
        var answers = operations.ToDictionary(o => o.Name, o => new DocumentGenerator(7).Answer(o));
        await using var aws = await LocalAws.StartAsync(c => new CallOutcome { Call = c, Answer = answers[c.Operation].DeepClone() });
        await using var source = await OpenAsync(aws);
        foreach (var operation in operations)
        {
            var parameters = new DocumentGenerator(11).Parameters(operation);
            foreach (var token in operation.Paging?.InputTokens ?? [])
                parameters.Remove(token);
            var outcome = await source.AskAsync(new AwsCall(Own, Tokyo, service, operation.Name, parameters), default);
            Assert.True(outcome.Error is null, $"{operation}: {outcome.Error} {parameters}");
        }
    }

    [Theory]
    [InlineData("iam:ListUsers", "global", "us-east-1", "iam")]
    [InlineData("iam:ListUsers", "ap-northeast-1", "us-east-1", "iam")]
    [InlineData("organizations:DescribeOrganization", "global", "us-east-1", "organizations")]
    [InlineData("account:GetContactInformation", "global", "us-east-1", "account")]
    [InlineData("health:DescribeEvents", "global", "us-east-1", "health")]
    [InlineData("artifact:ListReports", "global", "us-east-1", "artifact")]
    [InlineData("s3:ListBuckets", "global", "us-east-1", "s3")]
    [InlineData("sso-admin:ListInstances", "ap-northeast-1", "ap-northeast-1", "sso")]
    [InlineData("elbv2:DescribeLoadBalancers", "eu-west-1", "eu-west-1", "elasticloadbalancing")]
    [InlineData("cloudwatch:DescribeAlarms", "eu-west-1", "eu-west-1", "monitoring")]
    public async Task A_request_is_signed_for_the_region_and_name_that_the_service_wants(string name, string region, string signedRegion, string signedName)
    {
        await using var aws = await StartAsync((name, "{}"));
        await AskAsync(aws, Call(name, region));
        var request = Assert.Single(aws.Requests, r => r.Name == name);
        Assert.Equal((signedRegion, signedName), (request.Region, request.SigningName));
    }

    [Fact]
    public async Task The_settings_of_S3_for_an_account_are_asked_in_the_connections_region_when_no_region_is_named()
    {
        await using var aws = await StartAsync(("s3control:GetPublicAccessBlock", "{\"PublicAccessBlockConfiguration\":{\"BlockPublicAcls\":true}}"));
        var outcome = await AskAsync(aws, Call("s3control:GetPublicAccessBlock", "global", $"{{\"AccountId\":\"{Own}\"}}"));
        Assert.Null(outcome.Error);
        Assert.Equal((Tokyo, "s3"), (aws.Requests[^1].Region, aws.Requests[^1].SigningName));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task A_clock_that_is_hours_wrong_is_corrected(int hours)
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"), ("s3:ListBuckets", "{\"Buckets\":[]}"));
        aws.ClockOffset = TimeSpan.FromHours(hours);
        await using var source = await OpenAsync(aws);
        Assert.Null((await source.AskAsync(Call("iam:ListUsers", "global"), default)).Error);
        Assert.Null((await source.AskAsync(Call("s3:ListBuckets", "global"), default)).Error);
    }

    [Fact]
    public async Task A_clock_that_cannot_be_corrected_ends_as_an_error()
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{}"));
        aws.With(Faults.Refuse(Faults.Of("iam:ListUsers"), "RequestTimeTooSkewed", 403));
        var outcome = await AskAsync(aws, Call("iam:ListUsers", "global"));
        Assert.Equal("RequestTimeTooSkewed", outcome.Error!.Code);
    }

    [Fact]
    public async Task Keys_never_show_in_text()
    {
        await using var aws = await StartAsync();
        await using var source = await OpenAsync(aws);
        var texts = new[] { source.ToString(), source.Identity.ToString(), source.Caller.ToString(), TestKeys.Connection(Own, aws.Url).ToString(), TestKeys.Of(Own).ToString() };
        Assert.DoesNotContain(texts, t => t!.Contains(TestKeys.Of(Own).SecretKey, StringComparison.Ordinal));
    }
}
