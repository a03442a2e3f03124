using System.Text;
using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Engine.Documents.Secrets;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence.Redaction;

/// <summary>The workspace's own files on their way into a package.</summary>
public class WorkspaceFilesTests
{
    private static readonly RedactionKey Key = RedactionKey.Of("a salt that nobody guesses"u8.ToArray());

    [Fact]
    public void A_file_keeps_its_remarks_and_only_its_words_change()
    {
        var files = Redacted(new() { ["exceptions.yaml"] = "# by 山田 太郎\n- { owner: 山田 太郎, account: 111122223333 } # taro@example.jp\n" }, out var tokens);
        Assert.Equal($"# by {tokens.Name("山田 太郎")}\n- {{ owner: {tokens.Name("山田 太郎")}, account: {tokens.Account("111122223333")} }} # {tokens.Email("taro@example.jp")}\n", files["exceptions.yaml"]);
    }

    [Fact]
    public void What_hides_behind_an_escape_is_found_and_the_file_written_anew()
    {
        var files = Redacted(new() { ["exceptions.yaml"] = "# a remark\n- { owner: \"\\u5c71\\u7530 \\u592a\\u90ce\", check: x }\n", ["baseline.json"] = "{\"approvedBy\":\"\\u5c71\\u7530 \\u592a\\u90ce\"}" }, out var tokens);
        Assert.Equal(tokens.Name("山田 太郎"), (string?)JToken.Parse(files["exceptions.yaml"])[0]!["owner"]);
        Assert.Equal("x", (string?)JToken.Parse(files["exceptions.yaml"])[0]!["check"]);
        Assert.Equal(tokens.Name("山田 太郎"), (string?)JToken.Parse(files["baseline.json"])["approvedBy"]);
    }

    [Theory]
    [InlineData("iso27017.yaml", "a: [1,\n")]
    [InlineData("baseline.json", "{\"a\":")]
    public void A_file_that_cannot_be_understood_stops_the_export(string name, string content)
    {
        var error = Assert.Throws<IsoOpsException>(() => Redacted(new() { [name] = content }, out _));
        Assert.Equal("RedactionUnreadableFile", error.Id);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_are_redacted_and_artefacts_left_out()
    {
        var files = Redacted(new() { ["checks/山田 太郎.yaml"] = "{}", ["artefacts/taro@example.jp.docx"] = "PK" }, out var tokens, out var withheld, ["山田 太郎"]);
        Assert.Equal([$"checks/{tokens.Name("山田 太郎")}.yaml"], files.Keys);
        Assert.Equal([new WithheldFile($"artefacts/{tokens.Email("taro@example.jp.docx")}", SumsFile.Digest("PK"u8.ToArray()), 2, WithheldFile.Redaction)], withheld);
    }

    [Fact]
    public void A_broken_chain_stays_broken_where_it_was_and_names_nobody()
    {
        var first = Line(1, RecordLine.None);
        var second = Line(2, RecordLine.Sha256(first));
        var broken = Encoding.UTF8.GetString(second).Replace("2026-04-01", "2026-04-02");
        var content = Encoding.UTF8.GetString(first) + "\n" + broken + "\n";
        var files = Redacted(new() { [AttestationRecord.FileName] = content }, out _);
        var chain = AttestationChain.Read(Encoding.UTF8.GetBytes(files[AttestationRecord.FileName]));
        Assert.Equal(AttestationChain.Read(Encoding.UTF8.GetBytes(content)).Break!.Line, chain.Break!.Line);
        Assert.Equal(2, chain.Records.Count);
        Assert.DoesNotContain("山田", files[AttestationRecord.FileName], StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_in_a_file_are_taken_out_and_an_artefact_with_one_is_left_out()
    {
        var log = Encoding.UTF8.GetString(Line(1, RecordLine.None, $"Bearer {PlantedSecrets.Bearer}")) + "\n";
        var run = new Files(new()
        {
            ["iso27017.yaml"] = $"# remark\nparameters: {{ X: {PlantedSecrets.AccessKey} }}\nDB_PASSWORD: {PlantedSecrets.Simple}\n",
            ["register.md"] = $"postgres://app:{PlantedSecrets.DatabasePassword}@db/x\n",
            ["exceptions.yaml"] = "# as it was\n[]\n",
            [AttestationRecord.FileName] = log,
            ["artefacts/notes.txt"] = PlantedSecrets.Slack,
            ["artefacts/clean.txt"] = "nothing",
        });
        var clean = new CleanFiles(run.Names, run.Open, new SecretScrubber());
        var texts = clean.Names.ToDictionary(n => n, n => Read(clean.Open(n)));
        Assert.Equal("artefacts/notes.txt", Assert.Single(clean.Withheld).Name);
        Assert.Equal(WithheldFile.Secret, clean.Withheld[0].Reason);
        Assert.Equal(["artefacts/clean.txt", AttestationRecord.FileName, "exceptions.yaml", "iso27017.yaml", "register.md"], texts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("# as it was\n[]\n", texts["exceptions.yaml"]);
        Assert.Null(AttestationChain.Read(Encoding.UTF8.GetBytes(texts[AttestationRecord.FileName])).Break);
        Assert.All(PlantedSecrets.All, s => Assert.DoesNotContain(texts.Values, t => t.Contains(s, StringComparison.Ordinal)));
        Assert.All(new[] { "iso27017.yaml", "register.md", AttestationRecord.FileName }, n => Assert.Contains("[secret ", texts[n], StringComparison.Ordinal));
    }

    [Fact]
    public void A_redacted_result_check_and_verdict_has_every_member_of_the_original()
    {
        foreach (var type in new[] { typeof(IsoResult), typeof(IsoCheck), typeof(IsoVerdict), typeof(IsoAccount) })
        {
            var source = File.ReadAllText(Source());
            var made = source[source.IndexOf($"private {type.Name} Redacted({type.Name}", StringComparison.Ordinal)..];
            made = made[..made.IndexOf("};", StringComparison.Ordinal)];
            Assert.All(
                type.GetProperties().Where(p => p.SetMethod is not null && p.Name != nameof(IsoResult.Run)),
                p => Assert.Contains($"{p.Name} = ", made, StringComparison.Ordinal));
        }
    }

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(here)!, "../../../../src/ISO27017.Ops.Engine/Evidence/Redaction/RedactedRun.cs"));

    private static byte[] Line(int seq, string previous, string? statement = null) => RecordLine.Bytes(RecordLine.Seal(new AttestationRecord
    {
        Seq = seq, Previous = previous, CreatedAt = Exporter.Now, Id = "9.2.3-CSC-M1", PerformedBy = "山田 太郎", ApprovedBy = "沢田 恵", PerformedOn = new(2026, 4, 1),
        ValidUntil = new(2027, 4, 1), Artefacts = [], Statement = statement,
    }));

    private static Dictionary<string, string> Redacted(Dictionary<string, string> files, out Pseudonyms tokens) => Redacted(files, out tokens, out _, []);

    private static Dictionary<string, string> Redacted(
        Dictionary<string, string> files, out Pseudonyms tokens, out IReadOnlyList<WithheldFile> withheld, string[] people)
    {
        var (values, run) = (new PersonalValues(), new Files(files));
        values.Look("workspace:ListAttestations", new JArray(people.Select(p => new JObject { ["PerformedBy"] = p })));
        values.Accounts.Add("111122223333");
        var redacted = new RedactedFiles(run.Names, run.Open);
        redacted.Look(values);
        tokens = new Pseudonyms(Key);
        redacted.Redact(new Redactor(new RedactionRequest { Kinds = [IsoRedactionKind.All] }.Single().ToHashSet(), values, tokens));
        withheld = redacted.Withheld;
        return redacted.Names.ToDictionary(n => n, n => Read(redacted.Open(n)));
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class Files(Dictionary<string, string> files)
    {
        public IReadOnlyList<string> Names => [.. files.Keys];

        public MemoryStream Open(string name) => new(Encoding.UTF8.GetBytes(files[name]));
    }
}
