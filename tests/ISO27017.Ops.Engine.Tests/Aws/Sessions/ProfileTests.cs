using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Sessions;
using ISO27017.Ops.Testing.AwsServer;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Aws.Sessions;

[Collection(nameof(AwsEnvironment))]
public class ProfileTests : EnvironmentFixture
{
    private static string Keys(string account, string? profile = null) => $"""
        [{profile ?? "p" + account}]
        aws_access_key_id = {TestKeys.Of(account).AccessKey}
        aws_secret_access_key = {TestKeys.Of(account).SecretKey}

        """;

    private static async Task<AwsCaller> CallerAsync(AwsConnection connection)
    {
        await using var source = await AwsDocumentSource.OpenAsync(connection, new AwsSourceOptions { Limits = Quick }, default);
        return source.Caller;
    }

    private static Task<IsoOpsException> FailAsync(AwsConnection connection) => Assert.ThrowsAsync<IsoOpsException>(() => CallerAsync(connection));

    [Fact]
    public async Task A_named_profile_of_the_usual_places_is_used()
    {
        await using var aws = await StartAsync();
        Write("credentials", Keys(Own) + Keys(Other));
        Assert.Equal(Other, (await CallerAsync(new AwsConnection { ProfileName = "p" + Other, EndpointUrl = aws.Url })).AccountId);
    }

    [Fact]
    public async Task A_profile_is_found_in_the_folder_or_file_that_is_given()
    {
        await using var aws = await StartAsync();
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "elsewhere")).FullName;
        var file = Path.Combine(folder, "credentials");
        await File.WriteAllTextAsync(file, Keys(Other));
        foreach (var location in (string[])[folder, file])
            Assert.Equal(Other, (await CallerAsync(new AwsConnection { ProfileName = "p" + Other, ProfileLocation = location, EndpointUrl = aws.Url })).AccountId);
    }

    [Fact]
    public async Task An_unknown_profile_is_named_with_near_ones()
    {
        Write("credentials", Keys(Own, "auditor"));
        var error = await FailAsync(new AwsConnection { ProfileName = "auditer" });
        Assert.Equal(("UnknownProfile", IsoError.NotFound, "auditer"), (error.Id, error.Error, error.Target));
        Assert.Contains("auditor", error.Message);
    }

    [Fact]
    public async Task A_profile_that_only_AWS_PROFILE_names_must_exist_too()
    {
        Write("credentials", Keys(Own, "auditor"));
        Set("AWS_PROFILE", "nobody");
        Assert.Equal("UnknownProfile", (await FailAsync(new AwsConnection())).Id);
    }

    [Fact]
    public async Task The_profile_gives_the_region_unless_the_environment_or_the_connection_does()
    {
        Write("credentials", Keys(Own, "auditor"));
        Write("config", "[profile auditor]\nregion = eu-west-1\n");
        var connection = new AwsConnection { ProfileName = "auditor" };
        Assert.Equal("eu-west-1", (await IdentityResolver.ResolveAsync(connection, default)).Region);
        Set("AWS_REGION", "eu-west-2");
        Assert.Equal("eu-west-2", (await IdentityResolver.ResolveAsync(connection, default)).Region);
        Assert.Equal("eu-west-3", (await IdentityResolver.ResolveAsync(connection with { DefaultRegion = "eu-west-3" }, default)).Region);
    }

    [Fact]
    public async Task A_profile_with_a_role_assumes_it_from_its_source()
    {
        await using var aws = await StartAsync();
        Write("credentials", Keys(Own, "base"));
        Write("config", $"[profile chained]\nrole_arn = arn:aws:iam::{Other}:role/Auditor\nsource_profile = base\nexternal_id = e-1\nregion = ap-northeast-1\n");
        Set("AWS_ENDPOINT_URL", aws.Url.ToString());
        aws.ExternalId = "e-1";
        Assert.Equal(Other, (await CallerAsync(new AwsConnection { ProfileName = "chained" })).AccountId);
    }

    [Fact]
    public async Task A_profile_with_a_process_takes_its_keys()
    {
        await using var aws = await StartAsync();
        var keys = TestKeys.Of(Other);
        var json = Write("keys.json", $"{{\"Version\":1,\"AccessKeyId\":\"{keys.AccessKey}\",\"SecretAccessKey\":\"{keys.SecretKey}\"}}");
        var print = OperatingSystem.IsWindows() ? $"cmd /c type {json}" : $"cat {json}";
        Write("config", $"[profile process]\ncredential_process = {print}\n");
        Assert.Equal(Other, (await CallerAsync(new AwsConnection { ProfileName = "process", EndpointUrl = aws.Url })).AccountId);
    }

    [Fact]
    public async Task A_process_that_fails_is_named_without_its_output()
    {
        var script = OperatingSystem.IsWindows() ? "cmd /c echo top-secret" : "echo top-secret";
        Write("config", $"[profile process]\ncredential_process = {script}\n");
        var error = await FailAsync(new AwsConnection { ProfileName = "process" });
        Assert.Equal("UnusableProfile", error.Id);
        Assert.DoesNotContain("top-secret", error.ToString());
    }

    [Fact]
    public async Task A_sign_in_that_is_over_names_the_command_that_helps()
    {
        Write("config", $"""
            [profile sso]
            sso_session = corp
            sso_account_id = {Own}
            sso_role_name = Auditor
            region = ap-northeast-1

            [sso-session corp]
            sso_region = ap-northeast-1
            sso_start_url = https://example.awsapps.com/start
            sso_registration_scopes = sso:account:access

            """);
        var error = await FailAsync(new AwsConnection { ProfileName = "sso" });
        Assert.Equal(("SsoLoginRequired", IsoError.Credentials), (error.Id, error.Error));
        Assert.Contains("aws sso login --profile sso", error.Message);
    }

    [Fact]
    public async Task Keys_of_the_environment_are_used_by_default()
    {
        await using var aws = await StartAsync();
        Set("AWS_ACCESS_KEY_ID", TestKeys.Of(Other).AccessKey);
        Set("AWS_SECRET_ACCESS_KEY", TestKeys.Of(Other).SecretKey);
        Set("AWS_ENDPOINT_URL", aws.Url.ToString());
        Assert.Equal(Other, (await CallerAsync(new AwsConnection())).AccountId);
    }

    [Fact]
    public async Task A_profile_that_is_named_wins_over_keys_of_the_environment()
    {
        await using var aws = await StartAsync();
        Set("AWS_ACCESS_KEY_ID", TestKeys.Of(Other).AccessKey);
        Set("AWS_SECRET_ACCESS_KEY", TestKeys.Of(Other).SecretKey);
        Write("credentials", Keys(Own));
        Assert.Equal(Own, (await CallerAsync(new AwsConnection { ProfileName = "p" + Own, EndpointUrl = aws.Url })).AccountId);
    }

    [Fact]
    public async Task Each_service_goes_to_the_endpoint_that_the_environment_names_for_it()
    {
        await using var sts = await StartAsync();
        await using var rest = await StartAsync(("logs:DescribeLogGroups", "{\"logGroups\":[]}"));
        Set("AWS_ENDPOINT_URL_STS", sts.Url.ToString());
        Set("AWS_ENDPOINT_URL", rest.Url.ToString());
        await using var source = await OpenAsync(sts, connection: TestKeys.Connection(Own, null));
        Assert.Null((await source.AskAsync(Call("logs:DescribeLogGroups"), default)).Error);
        Assert.Equal((1, 1), (sts.Requests.Count, rest.Requests.Count));
    }

    [Fact]
    public async Task A_profile_names_endpoints_for_all_and_for_single_services()
    {
        Write("credentials", Keys(Own, "all") + Keys(Own, "single"));
        Write("config", """
            [profile all]
            endpoint_url = http://all:1

            [profile single]
            services = mine

            [services mine]
            cloudwatch_logs =
              endpoint_url = http://logs:2
            sso_admin =
              endpoint_url = http://sso:3

            """);
        var all = await IdentityResolver.ResolveAsync(new AwsConnection { ProfileName = "all" }, default);
        Assert.Equal("all", all.Endpoints.CustomFor(Engine.Aws.Models.ServiceModels.Find("ec2")!)!.Host);
        var single = await IdentityResolver.ResolveAsync(new AwsConnection { ProfileName = "single" }, default);
        Assert.Equal("logs", single.Endpoints.CustomFor(Engine.Aws.Models.ServiceModels.Find("logs")!)!.Host);
        Assert.Equal("sso", single.Endpoints.CustomFor(Engine.Aws.Models.ServiceModels.Find("sso-admin")!)!.Host);
        Assert.Null(single.Endpoints.CustomFor(Engine.Aws.Models.ServiceModels.Find("ec2")!));
    }

    [Fact]
    public async Task A_place_without_files_is_named() =>
        Assert.Equal("ProfileLocationNotFound", (await FailAsync(new AwsConnection { ProfileName = "x", ProfileLocation = Path.Combine(Folder, "none") })).Id);
}
