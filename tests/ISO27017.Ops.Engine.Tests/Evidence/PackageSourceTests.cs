using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public sealed class PackageSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static AwsCall Call(string service, string operation) =>
        new(RunBuilder.Account, RunBuilder.Region, service, operation, new JObject { ["MaxResults"] = 100 });

    [Theory]
    [InlineData("p")]
    [InlineData("p.zip")]
    public async Task A_call_is_answered_as_it_was_then(string name)
    {
        Exporter.WriteSmall(_folder[name]);
        await using var source = PackageSource.Open(_folder[name]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => source.AskAsync(Call("ec2", "DescribeVolumes"), default))));
        Assert.All(answers, a => Assert.Equal("vol-1", (string?)a.Answer!["Volumes"]![0]!["VolumeId"]));
        Assert.Equal(IsoReason.AccessDenied, (await source.AskAsync(Call("backup", "ListBackupJobs"), default)).Error!.Reason);
        Assert.True((await source.AskAsync(Call("cloudtrail", "LookupEvents"), default)).Truncated);
    }

    [Fact]
    public async Task What_was_not_planned_is_not_answered()
    {
        Exporter.WriteSmall(_folder["p"]);
        await using var source = PackageSource.Open(_folder["p"]);
        Assert.Equal(IsoReason.NotPlanned, (await source.AskAsync(Call("ec2", "DescribeSnapshots"), default)).Error!.Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_that_is_missing_or_changed_is_missing_evidence(bool missing)
    {
        Exporter.WriteSmall(_folder["p"]);
        var file = Path.Combine(_folder["p"], Call("ec2", "DescribeVolumes").Key);
        File.WriteAllText(file, File.ReadAllText(file).Replace("vol-1", "vol-9", StringComparison.Ordinal));
        if (missing)
        {
            File.Delete(file);
        }

        await using var source = PackageSource.Open(_folder["p"]);
        var outcome = await source.AskAsync(Call("ec2", "DescribeVolumes"), default);
        Assert.Equal(IsoReason.MissingEvidence, outcome.Error!.Reason);
        Assert.Null(outcome.Answer);
    }

    [Theory]
    [InlineData(0.5, "cut off")]
    [InlineData(0.99, "cut off")]
    public void A_zip_that_is_cut_off_is_named_so(double part, string problem)
    {
        Exporter.WriteSmall(_folder["p.zip"]);
        var bytes = File.ReadAllBytes(_folder["p.zip"]);
        File.WriteAllBytes(_folder["p.zip"], bytes[..(int)(bytes.Length * part)]);

        var error = Assert.Throws<IsoOpsException>(() => PackageSource.Open(_folder["p.zip"]));

        Assert.Equal("EvidenceChanged", error.Id);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_its_digests_is_not_believed()
    {
        Exporter.WriteSmall(_folder["p"]);
        File.Delete(Path.Combine(_folder["p"], "SHA256SUMS"));

        var error = Assert.Throws<IsoOpsException>(() => PackageSource.Open(_folder["p"]));

        Assert.Equal("EvidenceChanged", error.Id);
        Assert.Contains("SHA256SUMS", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Digests_that_were_written_anew_are_not_believed()
    {
        Exporter.WriteSmall(_folder["p"]);
        var (results, sums) = (Path.Combine(_folder["p"], "results.jsonl"), Path.Combine(_folder["p"], "SHA256SUMS"));
        var before = SumsFile.Digest(File.ReadAllBytes(results));
        File.WriteAllText(results, File.ReadAllText(results).Replace("Fail", "Pass", StringComparison.Ordinal));
        File.WriteAllText(sums, File.ReadAllText(sums).Replace(before, SumsFile.Digest(File.ReadAllBytes(results)), StringComparison.Ordinal));

        Assert.Equal("EvidenceChanged", Assert.Throws<IsoOpsException>(() => new EvidenceService().Import(_folder["p"]).ToList()).Id);
    }

    [Fact]
    public async Task The_conditions_of_the_run_are_given_back()
    {
        Exporter.WriteSmall(_folder["p"]);
        await using var source = PackageSource.Open(_folder["p"]);
        Assert.Equal(RunBuilder.AsOf, source.Manifest.AsOf);
        Assert.Equal(7, (int)source.Manifest.Parameters["Backup.Rds.RetentionDays"]!);
        Assert.Equivalent(RunBuilder.Run().Accounts, source.Manifest.Accounts, strict: true);
        Assert.Equal(RunBuilder.Run().Regions, source.Manifest.Regions);
    }

    [Fact]
    public void Results_come_back_as_they_were()
    {
        var results = Exporter.WriteSmall(_folder["p"]);
        var service = new EvidenceService(Exporter.Writer());
        var read = service.Import(_folder["p"]).ToList();
        Assert.Equal(results.Count, read.Count);
        foreach (var property in typeof(IsoResult).GetProperties().Where(p => p.Name != nameof(IsoResult.Run)))
        {
            Assert.Equal(
                results.OrderBy(r => r.ToString(), StringComparer.Ordinal).Select(r => property.GetValue(r)),
                read.OrderBy(r => r.ToString(), StringComparer.Ordinal).Select(r => property.GetValue(r)));
        }

        Assert.Equal(RunBuilder.Run().Id, Assert.Single(read.Select(r => r.Run).Distinct())!.Id);
    }

    [Fact]
    public void What_a_package_keeps_is_not_exported_once_more()
    {
        Exporter.WriteSmall(_folder["p"]);
        var service = new EvidenceService(Exporter.Writer());
        var read = service.Import(_folder["p"]).ToList();
        Assert.Equal("EvidenceWithoutRun", Assert.Throws<IsoOpsException>(() => service.Export(new EvidenceRequest { Path = _folder["q"] }, read)).Id);
        Assert.False(Directory.Exists(_folder["q"]));
    }

    [Fact]
    public void Results_that_changed_are_not_imported()
    {
        Exporter.WriteSmall(_folder["p"]);
        var file = Path.Combine(_folder["p"], "results.jsonl");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"Fail\"", "\"Pass\"", StringComparison.Ordinal));
        Assert.Equal("EvidenceChanged", Assert.Throws<IsoOpsException>(() => new EvidenceService(Exporter.Writer()).Import(_folder["p"]).ToList()).Id);
    }

    [Fact]
    public void An_export_is_checked_at_once()
    {
        var evidence = new EvidenceService(Exporter.Writer()).Export(new EvidenceRequest { Path = _folder["p"] }, RunBuilder.Small().Results);
        Assert.True(evidence.Verified);
        Assert.Equal(64, evidence.Digest!.Length);
    }
}
