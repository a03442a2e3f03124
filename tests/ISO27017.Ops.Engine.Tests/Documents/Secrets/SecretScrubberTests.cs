using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Documents.Secrets;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Documents.Secrets;

/// <summary>What is taken out, what stays in its place, and what is left alone.</summary>
public class SecretScrubberTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { $"key {PlantedSecrets.AccessKey} in use", "key [secret access-key #] in use" },
        { $"aws_secret_access_key = {PlantedSecrets.SecretKey}", "aws_secret_access_key = [secret secret-key #]" },
        { $"token={PlantedSecrets.SessionToken}", "token=[secret session-key #]" },
        { $"export AWS_ACCESS_KEY_ID={PlantedSecrets.RoleKey};", "export AWS_ACCESS_KEY_ID=[secret access-key #];" },
        { $"Authorization: Bearer {PlantedSecrets.Bearer}", "Authorization: Bearer [secret bearer #]" },
        { $"-H 'cookie: {PlantedSecrets.Jwt}'", "-H 'cookie: [secret jwt #]'" },
        { $"before {PlantedSecrets.PrivateKey} after", "before [secret private-key #] after" },
        { PlantedSecrets.PrivateKey[..60], "[secret private-key #]" },
        { $"postgres://app:{PlantedSecrets.DatabasePassword}@db.example/x", "postgres://app:[secret url-credential #]@db.example/x" },
        { $"Server=db;User Id=app;Password={PlantedSecrets.Simple};", "Server=db;User Id=app;Password=[secret credential #];" },
        { $"--set dbPassword={PlantedSecrets.Simple} --yes", "--set dbPassword={PlantedSecrets.Simple} --yes" },
        { $"mysql --password={PlantedSecrets.Simple}", "mysql --password=[secret credential #]" },
        { $"DB_PASSWORD={PlantedSecrets.Simple}", "DB_PASSWORD=[secret credential #]" },
        { $"token: {PlantedSecrets.GitHub}", "token: [secret github #]" },
        { PlantedSecrets.Slack, "[secret slack #]" },
        { $"https://hooks.slack.com/services/{PlantedSecrets.Webhook}", "https://hooks.slack.com/services/[secret webhook #]" },
        { $"https://b.s3.amazonaws.com/k?X-Amz-Date=20261120T000000Z&X-Amz-Signature={PlantedSecrets.Signature}&x=1", "https://b.s3.amazonaws.com/k?X-Amz-Date=20261120T000000Z&X-Amz-Signature=[secret signature #]&x=1" },
        { $"https://x.example/?api_key={PlantedSecrets.Bearer}", "https://x.example/?api_key=[secret url-key #]" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void In_a_text(string text, string expected)
    {
        if (text.Contains("dbPassword", StringComparison.Ordinal))
            expected = "--set dbPassword=[secret credential #] --yes";
        Assert.Equal(expected, Plain(new SecretScrubber().Text(text)));
    }

    [Theory]
    [InlineData("""{"Environment":{"Variables":{"DB_PASSWORD":"$","STAGE":"prod"}}}""", """{"Environment":{"Variables":{"DB_PASSWORD":"[secret credential #]","STAGE":"prod"}}}""")]
    [InlineData("""{"environment":[{"name":"API_KEY","value":"$"},{"name":"STAGE","value":"prod"}]}""", """{"environment":[{"name":"API_KEY","value":"[secret credential #]"},{"name":"STAGE","value":"prod"}]}""")]
    [InlineData("""{"Tags":[{"Key":"admin-password","Value":"$"},{"Key":"Project","Value":"hoshi"}]}""", """{"Tags":[{"Key":"admin-password","Value":"[secret credential #]"},{"Key":"Project","Value":"hoshi"}]}""")]
    [InlineData("""{"Variables":{"BOT_TOKEN":"$","TOKEN_URL":"https://x.example/","SLACK_TOKEN":"none"}}""", """{"Variables":{"BOT_TOKEN":"[secret credential #]","TOKEN_URL":"https://x.example/","SLACK_TOKEN":"none"}}""")]
    [InlineData("""{"Name":"/app/db","Type":"SecureString","Value":"$"}""", """{"Name":"/app/db","Type":"SecureString","Value":"[secret credential #]"}""")]
    [InlineData("""{"PendingModifiedValues":{"MasterUserPassword":"$"},"MasterUsername":"admin"}""", """{"PendingModifiedValues":{"MasterUserPassword":"[secret credential #]"},"MasterUsername":"admin"}""")]
    [InlineData("""{"SecretString":"{\"password\":\"$\"}"}""", """{"SecretString":"[secret credential #]"}""")]
    [InlineData("""{"CloudTrailEvent":"{\"requestParameters\":{\"password\":\"$\"}}"}""", """{"CloudTrailEvent":"{\"requestParameters\":{\"password\":\"[secret credential #]\"}}"}""")]
    public void In_a_tree_by_its_name(string json, string expected)
    {
        var tree = JToken.Parse(json.Replace("$", PlantedSecrets.Simple));
        var scrubber = new SecretScrubber();
        var clean = scrubber.Tree(tree);
        Assert.Equal(expected, Plain(clean.ToString(Formatting.None)));
        Assert.Same(clean, scrubber.Tree(clean));
        Assert.Equal(1, scrubber.Found);
        Assert.Contains(PlantedSecrets.Simple, tree.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_user_data_which_is_base64()
    {
        var clean = new SecretScrubber().Tree(new JObject { ["UserData"] = EncodedText.ToBase64($"#!/bin/sh\nexport DB_PASSWORD={PlantedSecrets.Simple}\n") });
        Assert.Equal("#!/bin/sh\nexport DB_PASSWORD=[secret credential #]\n", Plain(EncodedText.Base64((string)clean["UserData"]!)!));
    }

    [Fact]
    public void The_same_secret_has_the_same_mark_in_a_run_and_another_elsewhere()
    {
        var scrubber = new SecretScrubber();
        Assert.Equal(scrubber.Text(PlantedSecrets.Slack), scrubber.Text(PlantedSecrets.Slack));
        Assert.NotEqual(scrubber.Text(PlantedSecrets.Slack), scrubber.Text(PlantedSecrets.Slack + "x"));
        Assert.NotEqual(scrubber.Text(PlantedSecrets.Slack), new SecretScrubber().Text(PlantedSecrets.Slack));
        var outcome = new CallOutcome
        {
            Call = new AwsCall("111122223333", "global", "iam", "ListUsers", []), Error = new AwsError("X", PlantedSecrets.AccessKey, IsoReason.Error, false),
        };
        Assert.Equal("[secret access-key #]", Plain(scrubber.Outcome(outcome).Error!.Message));
    }

    [Theory]
    [InlineData("パスワードは12文字以上、password: at least 12 characters")]
    [InlineData("The token: a value that AWS gives")]
    [InlineData("arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:db-AbCdEf")]
    [InlineData("{{resolve:secretsmanager:db:SecretString:password}}")]
    [InlineData("password=${DB_PASSWORD}")]
    [InlineData("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords.html")]
    [InlineData("s3://bucket/key@2026")]
    [InlineData("AIDAEXAMPLE0000000002")]
    [InlineData("4fbc6eea94d425de22a42946bf704d62fcd24b2f9bdafa136dbff5318a399e6b")]
    [InlineData("param('Password.MinLength') == `12`")]
    [InlineData("ISO/IEC 27017:2015")]
    public void What_is_no_secret_stays(string text) => Assert.Equal(text, new SecretScrubber().Text(text));

    [Theory]
    [InlineData("""{"PasswordPolicy":{"MinimumPasswordLength":12,"RequireSymbols":true},"PasswordLastUsed":"2026-11-01T00:00:00Z"}""")]
    [InlineData("""{"MasterUserSecret":{"SecretArn":"arn:aws:secretsmanager:x","SecretStatus":"active"}}""")]
    [InlineData("""{"Tags":[{"Key":"Secret","Value":"confidential"},{"Key":"Classification","Value":"secret"}]}""")]
    [InlineData("""{"Password":"****","SecretString":"arn:aws:x:y"}""")]
    [InlineData("""{"Tags":[{"Key":"kms-key","Value":"alias/hoshi-2026"},{"Key":"auth","Value":"saml2-login"}]}""")]
    [InlineData("""{"KeyId":"alias/hoshi","TokenType":"bearer","NextToken":"abcdef"}""")]
    public void What_only_sounds_like_one_stays(string json)
    {
        var tree = JToken.Parse(json);
        Assert.Same(tree, new SecretScrubber().Tree(tree));
    }

    [Fact]
    public async Task The_sample_organisation_holds_none()
    {
        var run = await FaultMatrix.SampleRun.SoundAsync();
        var scrubber = new SecretScrubber();
        await using var source = FaultMatrix.SampleRun.Sample.Source();
        foreach (var call in run.Ledger.Where(o => o.Call.Service != AwsCall.Workspace))
        {
            if ((await source.AskAsync(call.Call, default)).Answer is { } answer)
                Assert.Same(answer, scrubber.Tree(answer));
        }

        Assert.Equal(0, scrubber.Found);
    }

    [Property]
    public Property No_text_stops_it_and_the_same_text_comes_to_the_same() => Prop.ForAll(Hostile().ToArbitrary(), text =>
    {
        var scrubber = new SecretScrubber();
        return scrubber.Text(text) == scrubber.Text(text) && !scrubber.Text(text).Contains("unsearchable", StringComparison.Ordinal);
    });

    private static Gen<string> Hostile() => from parts in Gen.ListOf(Gen.Elements(
            "-----BEGIN PRIVATE KEY-----", "-----END ", "password=", "://", "a:b@", "eyJ", ".", "AKIA", "secret key = ", "xoxb-", " ", "\n", "\"", "Bearer ", "9", "aB", "[secret ", "]", "&sig=", "/"))
                                            from times in Gen.Choose(1, 40)
                                            select string.Concat(Enumerable.Repeat(string.Concat(parts), times));

    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"(?<=\[secret [a-z-]+ )[0-9a-f]{12}(?=\])", "#");
}
