using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Sessions;
using ISO27017.Ops.Testing.AwsServer;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Aws.Sessions;

public class RoleTests
{
    private static AwsConnection With(LocalAws aws, string? role = "Auditor", string? externalId = null) =>
        TestKeys.Connection(Own, aws.Url) with { RoleName = role, ExternalId = externalId };

    [Fact]
    public async Task Another_account_is_entered_once_for_all_its_calls()
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"));
        await using var source = await OpenAsync(aws, connection: With(aws));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => source.AskAsync(Call("iam:ListUsers", "global", account: Other), default)));
        Assert.All(outcomes, o => Assert.Null(o.Error));
        Assert.All(aws.Requests.Where(r => r.Service == "iam"), r => Assert.Equal(Other, r.AccountId));
        var entry = Assert.Single(aws.Requests, r => r.Operation == "AssumeRole");
        Assert.Equal($"arn:aws:iam::{Other}:role/Auditor", (string?)entry.Parameters["RoleArn"]);
        Assert.Equal("ISO27017.Ops", (string?)entry.Parameters["RoleSessionName"]);
    }

    [Fact]
    public async Task The_own_account_is_asked_without_a_role()
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"));
        await using var source = await OpenAsync(aws, connection: With(aws));
        Assert.Null((await source.AskAsync(Call("iam:ListUsers", "global"), default)).Error);
        Assert.Equal(0, aws.Count("sts:AssumeRole"));
    }

    [Fact]
    public async Task Without_a_role_another_account_is_not_asked_with_the_wrong_credentials()
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"));
        await using var source = await OpenAsync(aws, connection: With(aws, role: null));
        Assert.Equal(IsoReason.AccessDenied, (await source.AskAsync(Call("iam:ListUsers", "global", account: Other), default)).Error!.Reason);
        Assert.Equal(0, aws.Count("iam:ListUsers"));
    }

    [Fact]
    public async Task The_external_id_is_shown()
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"));
        aws.ExternalId = "x-1/2";
        await using var source = await OpenAsync(aws, connection: With(aws, externalId: "x-1/2"));
        Assert.Null((await source.AskAsync(Call("iam:ListUsers", "global", account: Other), default)).Error);
    }

    [Fact]
    public async Task A_door_that_stays_shut_is_tried_once_and_explains_every_call()
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"));
        aws.ExternalId = "wanted";
        await using var source = await OpenAsync(aws, connection: With(aws));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => source.AskAsync(Call("iam:ListUsers", "global", account: Other), default)));
        Assert.All(outcomes, o => Assert.Equal((IsoReason.AccessDenied, "AccessDenied"), (o.Error!.Reason, o.Error.Code)));
        Assert.Equal(1, aws.Count("sts:AssumeRole"));
    }

    [Fact]
    public async Task Keys_of_a_role_are_renewed_before_they_expire()
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"));
        aws.RoleLifetime = TimeSpan.FromMinutes(1);
        await using var source = await OpenAsync(aws, connection: With(aws));
        await source.AskAsync(Call("iam:ListUsers", "global", account: Other), default);
        var first = aws.Count("sts:AssumeRole");
        aws.RoleLifetime = TimeSpan.FromHours(1);
        await source.AskAsync(Call("iam:ListUsers", "global", account: Other), default);
        Assert.True(aws.Count("sts:AssumeRole") > first);
    }

    [Fact]
    public async Task An_account_may_have_a_role_of_its_own()
    {
        await using var aws = await StartAsync(("iam:ListUsers", "{\"Users\":[]}"));
        var options = new AwsSourceOptions { Limits = Quick, RoleOf = a => a == Other ? "path/Special" : null };
        await using var source = await AwsDocumentSource.OpenAsync(With(aws), options, default);
        await source.AskAsync(Call("iam:ListUsers", "global", account: Other), default);
        Assert.Equal($"arn:aws:iam::{Other}:role/path/Special", (string?)aws.Requests.Single(r => r.Operation == "AssumeRole").Parameters["RoleArn"]);
    }

    [Theory]
    [InlineData("Auditor", "aws", "arn:aws:iam::444455556666:role/Auditor")]
    [InlineData("/path/Auditor", "aws-cn", "arn:aws-cn:iam::444455556666:role/path/Auditor")]
    [InlineData("arn:aws:iam::444455556666:role/path/Auditor", "aws", "arn:aws:iam::444455556666:role/path/Auditor")]
    [InlineData("arn:aws:iam::999999999999:role/Auditor", "aws", "arn:aws:iam::444455556666:role/Auditor")]
    public void A_role_is_named_for_the_account_and_its_partition(string role, string partition, string arn) =>
        Assert.Equal(arn, RoleArn.For(role, "444455556666", partition));
}
