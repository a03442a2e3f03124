using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Trends;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence.Trends;

public sealed class TrendServiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<IsoTrend> Measure(params string[] names) =>
        [.. new TrendService().Measure([.. names.DefaultIfEmpty(".").Select(n => _folder[n])])];

    /// <summary>Writes a package of a month's run in which the sides have these verdicts.</summary>
    internal static void Write(
        string path, int month, IsoStatus first, IsoStatus second, string organization = "Aozora", int ofRun = 2, int number = 0)
    {
        var small = RunBuilder.Run();
        var run = new FabricatedRun
        {
            Id = $"01937c00-0000-7000-8000-0000000{month:00}0{number:00}", AsOf = RunBuilder.AsOf.AddMonths(month), Organization = organization, Accounts = small.Accounts,
            Regions = small.Regions, Partial = true, Controls = small.Controls, Checks = small.Checks,
        };
        run.Add(RunBuilder.Outcome("ec2", "DescribeVolumes", new Newtonsoft.Json.Linq.JObject()));
        run.Add(RunBuilder.Outcome("backup", "ListBackupJobs", null, new Engine.Documents.AwsError("AccessDenied", "no", IsoReason.AccessDenied, false)));
        List<IsoResult> results = [RunBuilder.Result(run, "9.2.3-CSC-01", first, "a"), RunBuilder.Result(run, "12.3.1-CSC-01", second, "b")];
        run.ResultCount = ofRun;
        Exporter.Writer(at: run.AsOf.AddDays(1)).Write(new EvidenceRequest { Path = path, NewChain = true }, results, CancellationToken.None);
    }

    [Fact]
    public void Sides_stand_fall_and_rise_over_the_packages_in_the_order_of_their_runs()
    {
        Write(_folder["c.zip"], 1, IsoStatus.Pass, IsoStatus.Pass);
        Write(_folder["a"], 2, IsoStatus.Fail, IsoStatus.Pass);
        Write(_folder["b.zip"], 3, IsoStatus.Pass, IsoStatus.NotEvaluated);

        var trend = Measure();
        Assert.Equal(["c.zip", "a", "b.zip"], trend.Select(t => t.Name));
        Assert.All(trend, t => Assert.True(t is { Verified: true, Total: 2, Results: 2, Calls: 2, CallsUnanswered: 1, Partial: true, Organization: "Aozora", Digest.Length: 64 }));
        Assert.Equal((2, 0, null, null, null), (trend[0].Passed, trend[0].Failed, trend[0].Stood, trend[0].Fell, trend[0].Rose));
        Assert.Equal((1, 1, 1, 1, 0), (trend[1].Passed, trend[1].Failed, trend[1].Stood, trend[1].Fell, trend[1].Rose));
        Assert.Equal(["9.2.3-CSC"], trend[1].FellSides);
        Assert.Equal((1, 1, 0, 1, 1), (trend[2].Passed, trend[2].NotEvaluated, trend[2].Stood, trend[2].Fell, trend[2].Rose));
        Assert.Equal(["12.3.1-CSC"], trend[2].FellSides);
        Assert.Equal(["9.2.3-CSC"], trend[2].RoseSides);
        Assert.Equal(("Pass", "NotEvaluated", IsoDifferenceKind.VerdictTurned), (trend[2].Turned[0].Before, trend[2].Turned[0].After, trend[2].Turned[0].Kind));
        Assert.Equal(RunBuilder.AsOf.AddMonths(3), trend[2].At);
    }

    [Fact]
    public void A_package_that_does_not_verify_is_named_and_counts_nowhere()
    {
        Write(_folder["1"], 1, IsoStatus.Pass, IsoStatus.Pass);
        Write(_folder["2"], 2, IsoStatus.Fail, IsoStatus.Pass);
        Write(_folder["3"], 3, IsoStatus.Pass, IsoStatus.Pass);
        File.AppendAllText(_folder["2/verdicts.csv"], "x");
        Write(_folder["4"], 4, IsoStatus.Fail, IsoStatus.Fail);
        File.WriteAllText(_folder["4/manifest.json"], "{}");

        var trend = Measure();
        Assert.Equal(["1", "2", "3", "4"], trend.Select(t => t.Name));
        Assert.Equal([true, false, true, false], trend.Select(t => t.Verified));
        Assert.Contains("verdicts.csv", trend[1].Problems[0], StringComparison.Ordinal);
        Assert.Equal((0, 0, null), (trend[1].Total, trend[1].Failed, trend[1].Fell));
        Assert.NotNull(trend[1].At);
        Assert.Equal((2, 0, 0), (trend[2].Stood, trend[2].Fell, trend[2].Rose));
        Assert.NotEmpty(trend[3].Problems);
    }

    [Fact]
    public void A_copy_and_a_part_of_the_results_change_nothing()
    {
        Write(_folder["1.zip"], 1, IsoStatus.Pass, IsoStatus.Pass);
        File.Copy(_folder["1.zip"], _folder["1b.zip"]);
        Write(_folder["2"], 2, IsoStatus.Fail, IsoStatus.Fail, ofRun: 90);
        Write(_folder["3"], 3, IsoStatus.Pass, IsoStatus.Excepted);

        var trend = Measure();
        Assert.False(trend[1].Verified);
        Assert.Contains("1.zip", trend[1].Problems[0], StringComparison.Ordinal);
        Assert.True(trend[2] is { Verified: true, Partial: true, Failed: 2, Fell: null });
        Assert.Equal((1, 1, 0), (trend[3].Stood, trend[3].Fell, trend[3].Rose));
    }

    [Fact]
    public void Each_organisation_has_a_line_of_its_own()
    {
        Write(_folder["1"], 1, IsoStatus.Pass, IsoStatus.Pass);
        Write(_folder["2"], 2, IsoStatus.Fail, IsoStatus.Fail, "Umi");
        Write(_folder["3"], 3, IsoStatus.Pass, IsoStatus.Pass);
        Write(_folder["4"], 4, IsoStatus.Pass, IsoStatus.Fail, "Umi");

        var trend = Measure();
        Assert.Equal(["1", "3", "2", "4"], trend.Select(t => t.Name));
        Assert.Equal([null, 0, null, 1], trend.Select(t => t.Rose));
    }

    [Fact]
    public void Packages_can_be_named_too_and_a_folder_without_any_is_refused()
    {
        Write(_folder["1"], 1, IsoStatus.Pass, IsoStatus.Pass);
        Write(_folder["2.zip"], 2, IsoStatus.Pass, IsoStatus.Pass);
        Assert.Equal(["1", "2.zip"], Measure("2.zip", "1", "2.zip").Select(t => t.Name));

        Directory.CreateDirectory(_folder["empty"]);
        Assert.Equal("NoEvidenceInFolder", Assert.Throws<IsoOpsException>(() => Measure("empty")).Id);
        Assert.Equal("EvidenceNotFound", Assert.Throws<IsoOpsException>(() => Measure("none")).Id);
    }

    [Theory]
    [InlineData(IsoStatus.Pass, IsoStatus.Fail, -1)]
    [InlineData(IsoStatus.Pass, IsoStatus.NotEvaluated, -1)]
    [InlineData(IsoStatus.Pass, IsoStatus.Attested, 0)]
    [InlineData(IsoStatus.NotApplicable, IsoStatus.Pass, 0)]
    [InlineData(IsoStatus.Fail, IsoStatus.NotEvaluated, 0)]
    [InlineData(IsoStatus.DocumentOutdated, IsoStatus.NotEvaluated, 0)]
    [InlineData(IsoStatus.NotEvaluated, IsoStatus.Fail, -1)]
    [InlineData(IsoStatus.NotEvaluated, IsoStatus.Pass, 1)]
    [InlineData(IsoStatus.Fail, IsoStatus.Excepted, 1)]
    [InlineData(IsoStatus.Excepted, IsoStatus.Pass, 1)]
    public void A_turn_has_a_direction_and_what_cannot_be_looked_at_never_rises(IsoStatus before, IsoStatus now, int direction) =>
        Assert.Equal(direction, Math.Sign(TrendLine.Turn(before, now)));
}
