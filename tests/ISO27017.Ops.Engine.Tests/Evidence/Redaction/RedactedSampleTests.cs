using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence.Redaction;

/// <summary>The sample organisation, redacted of everything.</summary>
public sealed class RedactedSampleTests(RedactedSample sample) : IClassFixture<RedactedSample>
{
    // Everything personal that the sample holds, by hand: what is found by the code itself would prove nothing.
    private static readonly string[] Secrets =
    [
        "111122223333", "444455556666", "777788889999", "888899990000",
        "security@aozora-note.example", "ops@aozora-note.example", "hayashi@aozora-note.example", "mori@aozora-note.example",
        "aws-management@aozora-note.example", "aws-security@aozora-note.example", "aws-tenant-hoshi@aozora-note.example",
        "hayashi", "mori", "ses-smtp", "legacy-deploy", "林 あかり", "森 みのる", "森 直人", "沢田 恵", "青木 由美", "石井 誠", "林 大輔", "中村 綾",
        "203.0.113.0/24", "203.0.113.0", "198.51.100.16", "198.51.100.16/28", "192.0.2.21", "192.0.2.22",
    ];

    [Fact]
    public void Judged_again_it_gives_the_same_verdicts_on_the_same_resources()
    {
        var again = RedactedSample.Run(new AssessmentRequest { EvidencePath = sample["redacted"] });
        Differences.AssertNone(Differences.All(new EvidenceService().Import(sample["redacted"]), again));
        Assert.Equal(Counts(sample.Results), Counts(again));

        // And what is made of that is the same package again, asked for the same redaction or for none.
        var first = RedactedSample.Files(sample["redacted"]);
        foreach (var redaction in new[] { null, RedactedSample.Redaction("another salt, as long as it") })
        {
            var second = RedactedSample.Files(sample.Export($"again {redaction is null}", again, redaction));
            foreach (var name in first.Keys.Where(n => n.StartsWith("documents", StringComparison.Ordinal) || PackageLayout.IsOfWorkspace(n)))
                Assert.True(first[name] == second[name], name);
            foreach (var (one, other) in first[PackageLayout.ResultsJson].Split('\n').Zip(second[PackageLayout.ResultsJson].Split('\n')))
                Assert.Equal(Facts(one), Facts(other));
            Assert.Equal(JToken.Parse(first["manifest.json"])["redactions"], JToken.Parse(second["manifest.json"])["redactions"]);
            Assert.Equal(JToken.Parse(first["manifest.json"])["withheld"], JToken.Parse(second["manifest.json"])["withheld"]);
        }
    }

    [Theory]
    [InlineData("Contacts.Security", "taro@corp.example")]
    [InlineData("Identity.AllowedIamUsers", "arn:aws:iam::777788889999:user/taro")]
    public void Values_given_to_judge_it_again_never_stand_beside_its_tokens(string parameter, string value)
    {
        var given = parameter == "Contacts.Security" ? value : (object)new[] { value };
        var again = RedactedSample.Run(Again(parameter, given));
        foreach (var redaction in new[] { null, RedactedSample.Redaction() })
        {
            var error = Assert.Throws<IsoOpsException>(() => sample.Export("given", again, redaction));
            Assert.Equal("RedactionOfGivenValue", error.Id);
            Assert.False(Path.Exists(sample["given"]));
        }
    }

    [Fact]
    public void Values_that_name_nobody_may_be_given_to_judge_it_again()
    {
        sample.Export("given numbers", RedactedSample.Run(Again("Password.MinLength", 20)), null);
        sample.Export("given tokens", RedactedSample.Run(Again("Contacts.Security", "mail-abcdefghijkl@redacted.invalid")), null);
    }

    private AssessmentRequest Again(string parameter, object value) => new()
    {
        EvidencePath = sample["redacted"], Controls = ["7.2.2"], Parameters = new Dictionary<string, object?> { [parameter] = value },
    };

    [Fact]
    public void No_personal_value_is_anywhere_in_it()
    {
        var there = Leaks.In(sample["plain"], Secrets).Select(l => l.Split(": ")[^1]).Distinct();
        Assert.Equal(Secrets.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
        Assert.Empty(Leaks.In(sample["redacted"], Secrets));
    }

    [Fact]
    public void The_manifest_says_what_was_done_and_never_the_salt()
    {
        var manifest = JToken.Parse(File.ReadAllText(Path.Combine(sample["redacted"], "manifest.json")));
        var redactions = manifest["redactions"]!.Select(RedactionRecord.Read).ToList();
        Assert.Equal([IsoRedactionKind.Email, IsoRedactionKind.UserName, IsoRedactionKind.IpAddress, IsoRedactionKind.AccountId], redactions.Select(r => r.Kind));
        Assert.All(redactions, r => Assert.InRange(r.Values, 4, 40));
        Assert.Single(redactions.Select(r => r.KeyId).Distinct());
        Assert.Contains("HMAC-SHA-256", redactions[0].Method, StringComparison.Ordinal);
        Assert.Empty(Leaks.In(sample["redacted"], [RedactedSample.Salt]));

        // What is left out is named, and can be told by its digest.
        var withheld = manifest["withheld"]!.Select(WithheldFile.Read).ToList();
        var plain = new SortedSet<string>(Directory.EnumerateFiles(Path.Combine(sample["plain"], "artefacts")).Select(f => "artefacts/" + Path.GetFileName(f)), StringComparer.Ordinal);
        Assert.Equal(plain, withheld.Select(w => w.Name));
        Assert.All(withheld, w => Assert.Equal(SumsFile.Digest(File.ReadAllBytes(Path.Combine(sample["plain"], w.Name))), w.Sha256));
        Assert.False(Directory.Exists(Path.Combine(sample["redacted"], "artefacts")));

        // A reader who opens nothing but the report is told.
        var report = File.ReadAllText(Path.Combine(sample["redacted"], "report.html"));
        Assert.Contains("メールアドレス、利用者名、公開 IP アドレス、アカウント IDを記号", report, StringComparison.Ordinal);
        Assert.Contains($"ワークスペースのファイル {withheld.Count} 件", report, StringComparison.Ordinal);
        Assert.DoesNotContain("を記号（鍵付きハッシュ）", File.ReadAllText(Path.Combine(sample["plain"], "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chain_of_attestations_holds_over_the_redacted_words()
    {
        var chain = AttestationChain.Read(File.ReadAllBytes(Path.Combine(sample["redacted"], AttestationRecord.FileName)));
        Assert.Null(chain.Break);
        Assert.Equal(AttestationChain.Read(File.ReadAllBytes(Path.Combine(sample["plain"], AttestationRecord.FileName))).Records.Count, chain.Records.Count);
        var answer = RedactedSample.Files(sample["redacted"]).Single(f => f.Key.Contains("workspace.ListAttestations", StringComparison.Ordinal)).Value;
        Assert.All(chain.Records, r => Assert.Contains(r.Record.Hash, answer, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_salt_gives_the_same_bytes_and_the_run_itself_is_untouched()
    {
        Assert.Equal(RedactedSample.Files(sample["redacted"]), RedactedSample.Files(sample.Export("same", sample.Results, RedactedSample.Redaction())));
        Assert.Equal(RedactedSample.Files(sample["plain"]), RedactedSample.Files(sample.Export("plain again", sample.Results, null)));
        var other = RedactedSample.Files(sample.Export("other", sample.Results, new RedactionRequest { Kinds = [IsoRedactionKind.Default] }));
        Assert.Empty(Leaks.In(sample["other"], Secrets.Where(s => !s.All(char.IsAsciiDigit)).ToList()));
        Assert.NotEmpty(Leaks.In(sample["other"], ["777788889999"]));
        Assert.NotEqual(RedactedSample.Files(sample["redacted"])["exceptions.yaml"], other["exceptions.yaml"]);
    }

    // How much of a parameter the expectation shows depends on its length.
    private static string Facts(string line) => System.Text.RegularExpressions.Regex.Replace(line, "\"Expected\":\"(?:[^\"\\\\]|\\\\.)*\"", "");

    private static IEnumerable<(string, IsoStatus, IsoReason, int)> Counts(IEnumerable<IsoResult> results) => results
        .GroupBy(r => (r.CheckId, r.Status, r.Reason)).Select(g => (g.Key.CheckId, g.Key.Status, g.Key.Reason, g.Count())).Order();
}
