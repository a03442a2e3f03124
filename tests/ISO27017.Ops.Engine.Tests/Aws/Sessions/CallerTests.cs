using System.Net;
using System.Net.Sockets;
using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Sessions;
using ISO27017.Ops.Testing.AwsServer;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Aws.Sessions;

[Collection(nameof(AwsEnvironment))]
public class CallerTests : EnvironmentFixture
{
    private static async Task<IsoOpsException> FailAsync(AwsConnection connection) =>
        await Assert.ThrowsAsync<IsoOpsException>(() => AwsDocumentSource.OpenAsync(connection, new AwsSourceOptions { Limits = Quick }, default));

    [Theory]
    [InlineData("ap-northeast-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public async Task The_caller_is_known_with_its_partition(string region, string partition)
    {
        await using var aws = await StartAsync();
        await using var source = await OpenAsync(aws, connection: TestKeys.Connection(Own, aws.Url) with { DefaultRegion = region });
        Assert.Equal(new AwsCaller(Own, $"arn:{partition}:iam::{Own}:user/auditor", partition), source.Caller);
        Assert.Equal(region, aws.Requests.Single().Region);
    }

    [Theory]
    [InlineData("ExpiredToken", "ExpiredCredentials")]
    [InlineData("ExpiredTokenException", "ExpiredCredentials")]
    [InlineData("InvalidClientTokenId", "RefusedCredentials")]
    [InlineData("SignatureDoesNotMatch", "RefusedCredentials")]
    public async Task Credentials_that_AWS_does_not_take_are_told_before_a_run(string code, string id)
    {
        await using var aws = await StartAsync();
        aws.With(Faults.Refuse(Faults.Of("sts:GetCallerIdentity"), code, 403));
        var error = await FailAsync(TestKeys.Connection(Own, aws.Url));
        Assert.Equal((id, IsoError.Credentials), (error.Id, error.Error));
        Assert.DoesNotContain(TestKeys.Of(Own).SecretKey, error.ToString());
    }

    [Fact]
    public async Task Nobody_listening_is_told_with_the_endpoint()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        var error = await FailAsync(TestKeys.Connection(Own, url));
        Assert.Equal(("EndpointUnreachable", IsoError.Connection), (error.Id, error.Error));
        Assert.Contains(url.Authority, error.Message);
    }

    [Fact]
    public async Task Endless_refusals_at_the_door_say_that_it_is_the_rate()
    {
        await using var aws = await StartAsync();
        aws.With(Faults.Throttle(Faults.Always));
        var error = await Assert.ThrowsAsync<IsoOpsException>(() => OpenAsync(aws, Quick with { Patience = TimeSpan.FromMilliseconds(50) }));
        Assert.Equal("Throttled", error.Id);
    }

    [Fact]
    public async Task A_page_in_HTML_is_not_AWS()
    {
        await using var aws = await StartAsync();
        aws.With(Faults.Html(Faults.Always, status: 200));
        Assert.Equal("UnexpectedAnswer", (await FailAsync(TestKeys.Connection(Own, aws.Url))).Id);
    }

    [Fact]
    public async Task Without_any_credentials_the_ways_to_give_some_are_named()
    {
        var error = await FailAsync(new AwsConnection { EndpointUrl = new Uri("http://127.0.0.1:1") });
        Assert.Equal(("NoCredentials", IsoError.Credentials), (error.Id, error.Error));
        Assert.Contains("aws sso login", error.Message);
    }

    [Fact]
    public async Task Half_a_key_pair_is_refused() =>
        Assert.Equal("IncompleteKeys", (await FailAsync(new AwsConnection { AccessKey = "AKIA" })).Id);

    [Theory]
    [InlineData("ap-notheast-1", "ap-northeast-1")]
    [InlineData("ap-northeast-9", "ap-northeast-1")]
    [InlineData("tokyo", null)]
    public async Task A_region_that_does_not_exist_is_named_with_near_ones(string region, string? near)
    {
        var error = await FailAsync(new AwsConnection { DefaultRegion = region });
        Assert.Equal("UnknownRegion", error.Id);
        if (near is not null)
            Assert.Contains(near, error.Message);
    }

    [Fact]
    public async Task A_supplier_is_asked_for_keys_again_and_again()
    {
        var asked = 0;
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"));
        var connection = new AwsConnection
        {
            EndpointUrl = aws.Url,
            KeySupplier = () =>
            {
                Interlocked.Increment(ref asked);
                return TestKeys.Assumed(Own);
            },
        };
        await using var source = await OpenAsync(aws, connection: connection);
        var before = asked;
        Assert.Null((await source.AskAsync(Call("iam:ListUsers", "global"), default)).Error);
        Assert.True(asked > before);
    }

    [Fact]
    public async Task Cancelling_ends_the_opening()
    {
        using var cancel = new CancellationTokenSource();
        await using var aws = await StartAsync();
        aws.With(Faults.Stall(Faults.Always, stalled: cancel.Cancel));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AwsDocumentSource.OpenAsync(TestKeys.Connection(Own, aws.Url), new AwsSourceOptions(), cancel.Token));
    }
}
