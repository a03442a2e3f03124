using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Workspace.Documents.Claims;
using ISO27017.Ops.Engine.Workspace.Parameters;
using ISO27017.Ops.Testing.Assessment;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Claims;

public sealed class ClaimReaderTests
{
    private const string Backup = """
        organisation: A
        documents:
          - { id: specification, kind: specification, title: クラウドサービス仕様書, path: spec.md }
        claims:
          Claims.Backup: { document: specification, section: "2.4.6", read: { days: '(\d+)日間保管' } }
        """;

    private static ClaimReadings Read(string yaml, string text)
    {
        using var scene = new OrganisationScene(yaml, ("spec.md", text));
        return ClaimReader.Read(scene.Organisation, EmbeddedCatalog.Catalog.Parameters);
    }

    [Fact]
    public void A_number_is_read_out_of_its_section_only()
    {
        var readings = Read(Backup, "## 2.4.5 ログ\n30日間保管する\n## 2.4.6 バックアップ\nAmazon S3にて７日間\n保管します。\n");
        Assert.Empty(readings.Missing);
        Assert.True(JToken.DeepEquals(JObject.Parse("""{ "Claims.Backup": { "days": 7 } }"""), readings.Values));
    }

    [Theory]
    [InlineData("## 2.4.6 バックアップ\n毎日取得します。\n", "クラウドサービス仕様書（specification）の 2.4.6に")]
    [InlineData("## 2.4.7 監視\n7日間保管します。\n", "2.4.6 という節がありません")]
    [InlineData("## 2.4.6 バックアップ\n7日間保管し、さらに14日間保管します。\n", "7と14")]
    [InlineData("## 2.4.6 バックアップ\n99日間保管します。\n", "99")]
    [InlineData("", "spec.md")]
    public void A_document_that_does_not_say_it_leaves_the_parameter_missing_with_the_reason(string text, string expected)
    {
        var readings = Read(Backup, text);
        Assert.Empty(readings.Values);
        Assert.Contains(expected, readings.Missing["Claims.Backup"].Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_names_the_pattern()
    {
        var why = Read(Backup, "## 2.4.6 バックアップ\nなし\n").Missing["Claims.Backup"];
        Assert.Contains(@"(\d+)日間保管", why.Ja, StringComparison.Ordinal);
        Assert.Contains("section 2.4.6", why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_said_twice_is_said_once() =>
        Assert.Equal(7, (int)Read(Backup, "## 2.4.6 バックアップ\n7日間保管。7日間保管。\n").Values["Claims.Backup"]!["days"]!);

    [Fact]
    public void Words_become_values_and_lists_take_all()
    {
        var readings = Read("""
            organisation: A
            documents:
              - { id: terms, kind: terms, title: 規約, path: spec.md }
            claims:
              Claims.DataRegion: { document: terms, read: 'データは(?:日本・)?(東京|大阪)', words: { 東京: ap-northeast-1, 大阪: ap-northeast-3 } }
              Claims.Encryption:
                document: terms
                read: { ebs: 'EBS は(暗号化)', s3: 'S3 は(.+?)で暗号化', tls: 'TLS (.+?)(?:で|を)' }
                words: { 暗号化: true, AES-256: AES256, KMS: "aws:kms", "1.2": TLSv1.2, "1.3": TLSv1.3 }
                value: { rds: true }
            """, "データは日本・東京に置きます。EBS は暗号化します。S3 は AES‐256、KMS で暗号化します。通信は TLS １．２ および 1.3 で行います。");
        Assert.Empty(readings.Missing);
        Assert.True(JToken.DeepEquals(
            JObject.Parse("""{ "Claims.DataRegion": "ap-northeast-1", "Claims.Encryption": { "rds": true, "ebs": true, "s3": ["AES256", "aws:kms"], "tls": ["TLSv1.2", "TLSv1.3"] } }"""),
            readings.Values), readings.Values.ToString());
    }

    [Fact]
    public void A_word_that_means_nothing_is_named()
    {
        var readings = Read("""
            organisation: A
            documents: [ { id: terms, kind: terms, title: 規約, path: spec.md } ]
            claims: { Claims.Backup: { document: terms, read: { days: '(.)日間' } } }
            """, "七日間");
        Assert.Contains("「七」", readings.Missing["Claims.Backup"].Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Claims.Backups: { document: d, read: { days: '(x)' } }", "Claims.Backup")]
    [InlineData("Claims.Backup: { document: d, read: { hours: '(x)' } }", "days")]
    [InlineData("Claims.Backup: { document: d, read: '(x)' }", "days")]
    [InlineData("Claims.DataRegion: { document: d, read: { region: '(x)' } }", "Claims.DataRegion")]
    [InlineData("Claims.Backup: { document: d, read: { days: '(x)' }, value: { days: 7 } }", "value")]
    public void A_claim_that_can_never_be_read_is_a_fault_with_its_line(string claim, string expected)
    {
        var error = Assert.Throws<IsoOpsException>(() => Read($$"""
            organisation: A
            documents: [ { id: d, kind: other, title: t, path: spec.md } ]
            claims:
              {{claim}}
            """, "x"));
        Assert.Equal("InvalidWorkspace", error.Id);
        Assert.Contains("iso27017.yaml:4", error.Texts.En, StringComparison.Ordinal);
        Assert.Contains(expected, error.Texts.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_is_not_said_takes_no_default_and_yields_to_the_prompt()
    {
        using var scene = new OrganisationScene("""
            organisation: A
            documents: [ { id: terms, kind: terms, title: 規約, path: spec.md } ]
            claims: { Claims.DataRegion: { document: terms, read: '(東京)', words: { 東京: ap-northeast-1 } } }
            """, ("spec.md", "大阪"));
        var definitions = EmbeddedCatalog.Catalog.Parameters;
        var set = RunParameters.Of(scene.Organisation, definitions, new Dictionary<string, object?>());
        Assert.False(set.TryGet("Claims.DataRegion", out _));
        Assert.Contains("規約", set.WhyMissing("Claims.DataRegion")!.Ja, StringComparison.Ordinal);
        Assert.Equal(JTokenType.Null, set.Recorded()["Claims.DataRegion"]!.Type);
        var given = RunParameters.Of(scene.Organisation, definitions, new Dictionary<string, object?> { ["Claims.DataRegion"] = "ap-northeast-3" });
        Assert.Equal("ap-northeast-3", (string?)given.Values["Claims.DataRegion"]);
        Assert.Null(given.WhyMissing("Claims.DataRegion"));
    }

    [Fact]
    public async Task The_result_of_a_check_says_which_document_does_not_say_it()
    {
        var why = new LocalText("仕様書に記載がありません。", "The specification does not say it.");
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Size":1}]}""");
        var plan = scene.Plan(
            "- { query: volumes, call: \"ec2:DescribeVolumes\", scope: regional, items: Volumes, id: VolumeId }",
            EngineScene.Check("query: volumes\nexpect: \"Size <= param('Claims.Backup').days\"\nempty: pass"));
        var results = new Assessor(
            plan with { Parameters = plan.Parameters.Without(new Dictionary<string, LocalText> { ["Claims.Backup"] = why }) }, null, TimeProvider.System);
        var said = new List<IsoResult>();
        await foreach (var result in results.RunAsync(CancellationToken.None)) said.Add(result);
        Assert.All(said, r => Assert.EndsWith(why.Ja, r.Messages.Ja, StringComparison.Ordinal));
        Assert.All(said, r => Assert.EndsWith(why.En, r.Messages.En, StringComparison.Ordinal));
        Assert.NotEmpty(said);
    }
}
