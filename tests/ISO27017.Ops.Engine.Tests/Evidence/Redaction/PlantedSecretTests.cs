using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence.Redaction;

/// <summary>Credentials in the answers of AWS over HTTP and in the workspace.</summary>
public class PlantedSecretTests
{
    private static readonly string[] People = ["taro.yamada", "Taro.Yamada@corp.example", "jiro@corp.example", "198.51.100.77", "2001:db8:77::5", "210987654321", "大和 さくら"];

    [Fact]
    public async Task No_credential_in_an_answer_reaches_a_document_and_no_verdict_changes()
    {
        using var folder = new TemporaryFolder();
        var sound = await SampleRun.SoundAsync();
        await using var aws = await HttpSample.StartAsync(new Planting(SampleRun.Sample.Source()));
        await using var source = await HttpSample.OpenAsync(aws);
        var own = SampleRun.Sample.Accounts.SelectMany(a => new[] { TestKeys.Of(a.Id), TestKeys.Assumed(a.Id) })
            .SelectMany(k => new[] { k.AccessKey, k.SecretKey, k.SessionToken }).OfType<string>().ToList();
        var live = await SampleRun.JudgeAsync(source, export: results =>
        {
            Assert.True(new EvidenceService().Export(new EvidenceRequest { Path = folder["package"] }, results).Verified);
            Assert.True(new EvidenceService().Export(new EvidenceRequest { Path = folder["redacted"], Redaction = RedactedSample.Redaction() }, results).Verified);
        });

        Differences.AssertNone(Differences.All(sound.Results, live.Results));
        Assert.Empty(Leaks.In(folder["package"], [.. PlantedSecrets.All, .. own]));
        var marks = Directory.EnumerateFiles(folder["package"], "*.json", SearchOption.AllDirectories).Sum(f => File.ReadAllText(f).Split("[secret ").Length - 1);
        Assert.True(marks > 50, $"{marks}");
        var again = RedactedSample.Run(new AssessmentRequest { EvidencePath = folder["package"] });
        Differences.AssertNone(Differences.All(live.Results, again));

        // And who was planted beside them, plainly, escaped, in percent signs, in JSON within JSON, is in the redacted one no more.
        Assert.Equal(People.Order(StringComparer.Ordinal), Leaks.In(folder["package"], People).Select(l => l.Split(": ")[^1]).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Leaks.In(folder["redacted"], [.. People, .. PlantedSecrets.All, .. own]));
        var redacted = RedactedSample.Run(new AssessmentRequest { EvidencePath = folder["redacted"] });
        Differences.AssertNone(Differences.All(new EvidenceService().Import(folder["redacted"]), redacted));
        Assert.Equal(live.Results.GroupBy(r => r.Status).Select(g => (g.Key, g.Count())).Order(), redacted.GroupBy(r => r.Status).Select(g => (g.Key, g.Count())).Order());
    }

    [Fact]
    public async Task The_keys_of_the_run_are_in_no_error_that_AWS_explains_with_them()
    {
        var account = SampleRun.Sample.Accounts[0].Id;
        var keys = TestKeys.Of(account);
        await using var aws = await LocalAws.StartAsync(new Answers().Find);
        await using var source = await HttpSample.OpenAsync(aws);
        aws.With(Faults.Refuse(Faults.Of("iam:ListUsers"), "SignatureDoesNotMatch", 403, $"The Canonical String was x-amz-security-token:{keys.SecretKey} {Uri.EscapeDataString(keys.SecretKey)} {keys.AccessKey}"));
        var outcome = await source.AskAsync(new AwsCall(account, AwsCall.Global, "iam", "ListUsers", []), default);
        Assert.Equal("The Canonical String was x-amz-security-token:[secret own-keys 000000000000] [secret own-keys 000000000000] [secret own-keys 000000000000]", outcome.Error!.Message);

        aws.With(Faults.Refuse(Faults.Of("sts:AssumeRole"), "AccessDenied", 403, $"no, {keys.SecretKey}"));
        outcome = await source.AskAsync(new AwsCall("777788889999", AwsCall.Global, "iam", "ListUsers", []), default);
        Assert.DoesNotContain(keys.SecretKey, outcome.Error!.Message, StringComparison.Ordinal);
    }

    /// <summary>Puts credentials where AWS's answers have room for them.</summary>
    private sealed class Planting(IDocumentSource inner) : IDocumentSource
    {
        public async Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
        {
            var outcome = await inner.AskAsync(call, cancel);
            if (outcome.Answer is not { } answer)
                return outcome;
            answer = answer.DeepClone();
            foreach (var o in ((JContainer)answer).DescendantsAndSelf().OfType<JObject>().ToList())
                Plant(o);
            return outcome with { Answer = answer };
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private static void Plant(JObject o)
        {
            foreach (var description in o.Properties().Where(p => p.Name is "Description" or "AlarmDescription" && p.Value.Type == JTokenType.String).ToList())
            {
                description.Value = $"{description.Value} {PlantedSecrets.AccessKey} aws_secret_access_key={PlantedSecrets.SecretKey} Bearer {PlantedSecrets.Bearer} {PlantedSecrets.Jwt} "
                    + $"{PlantedSecrets.GitHub} {PlantedSecrets.Slack} postgres://app:{PlantedSecrets.DatabasePassword}@db/x https://hooks.slack.com/services/{PlantedSecrets.Webhook} "
                    + "by taro.yamada (Taro.Yamada@corp.example), from 198.51.100.77/32 and 2001:db8:77::5, https://x.example/?to=jiro%40corp.example&role=arn:aws:iam::210987654321:user/taro.yamada; 大和 さくらが確認";
            }

            if (o["FunctionName"] is not null)
                o["Environment"] = new JObject { ["Variables"] = new JObject { ["DB_PASSWORD"] = PlantedSecrets.Simple, ["AWS_SESSION_TOKEN"] = PlantedSecrets.SessionToken } };
            if (o["Tags"] is JArray { Count: > 0 } tags && tags[0]["Key"] is not null)
                tags.Add(new JObject { ["Key"] = "db-password", ["Value"] = PlantedSecrets.Simple });
            if (o["DBInstanceIdentifier"] is not null && o["PendingModifiedValues"] is JObject pending)
                pending["MasterUserPassword"] = PlantedSecrets.Simple;
            if (o["CloudTrailEvent"] is JValue { Value: string text } && EncodedText.Json(text) is JObject record)
            {
                record["requestParameters"] = new JObject { ["password"] = PlantedSecrets.Simple, ["url"] = $"https://b.s3.amazonaws.com/k?X-Amz-Signature={PlantedSecrets.Signature}" };
                record["userIdentity"]!["accessKeyId"] = PlantedSecrets.RoleKey;
                record["note"] = PlantedSecrets.PrivateKey;
                record["planted"] = new JObject { ["userName"] = "taro.yamada", ["displayName"] = "大和 さくら", ["by"] = "Taro.Yamada@corp.example" };
                record["sourceIPAddress"] = "198.51.100.77";
                o["CloudTrailEvent"] = record.ToString(Newtonsoft.Json.Formatting.None).Replace("@corp", "\\u0040corp").Replace("大和", "\\u5927\\u548c");
            }
        }
    }
}
