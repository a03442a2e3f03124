using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Compare;
using ISO27017.Ops.Engine.Evidence.Trends;
using ISO27017.Ops.Engine.Tests.Evidence.Compare;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Engine.Views;

namespace ISO27017.Ops.Engine.Tests.Evidence.Packages;

/// <summary>Whatever software and catalogue come: a package of an older format goes on to be proof.</summary>
public class KeptPackagesTests
{
    /// <summary>The formats of which a package is kept.</summary>
    public static TheoryData<int> Formats => [.. KeptPackages.Formats];

    [Fact]
    public void A_package_of_every_format_is_kept() =>
        Assert.Equal(Enumerable.Range(PackageLayout.FirstFormatVersion, PackageLayout.FormatVersion - PackageLayout.FirstFormatVersion + 1), KeptPackages.Formats);

    [Theory]
    [MemberData(nameof(Formats))]
    public void It_is_verified_and_read_as_ever(int format)
    {
        var evidence = new EvidenceService().Test(KeptPackages.Of(format), KeptPackages.Trust(format));
        Assert.True(evidence.Verified, string.Join('\n', evidence.Problems));
        using var package = EvidencePackage.Open(KeptPackages.Of(format));
        Assert.Equal(format, package.Manifest.FormatVersion);
        Assert.Equal(package.Manifest.Results, new EvidenceService().Import(KeptPackages.Of(format)).Count());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task It_is_judged_again_to_the_same_by_every_check_that_has_not_changed(int format)
    {
        var then = new EvidenceService().Import(KeptPackages.Of(format)).ToList();
        var same = Unchanged(format);
        var now = await AgainAsync(format);
        now[0].Run!.Dispose();
        Assert.NotEmpty(same);
        Differences.AssertNone(Differences.All(then.Where(r => same.Contains(r.CheckId)), now.Where(r => same.Contains(r.CheckId))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task It_compares_with_what_is_judged_from_it_today_without_a_change_of_the_world(int format)
    {
        var now = await AgainAsync(format);
        using var run = now[0].Run!;
        var differences = ComparisonService.Compare(new ComparisonRequest { ReferencePath = KeptPackages.Of(format), Results = now }).ToList();
        Differences.AssertNone(differences.Where(d => d.Cause == IsoDifferenceCause.World).Select(d => $"{d} {d.Before} {d.After}"));
    }

    [Fact]
    public async Task The_story_of_format_2_told_today_is_the_same_story()
    {
        using var organisation = new ChangingOrganisation();
        var (_, today) = await KeptStory.TellAsync(organisation);
        Same(2, today);
        Assert.Contains(new EvidenceService().Import(KeptPackages.Of(2)), r => r is { CheckId: "12.3.1-CSC-01", Status: IsoStatus.Fail, Observed: "3" });
    }

    [Fact]
    public async Task The_sealed_story_of_format_3_told_today_is_the_same_story()
    {
        await using var story = await SealedStory.BeginAsync();
        var (_, today) = await KeptStory.TellAsync(story.Organisation);
        Same(3, today);
    }

    [Fact]
    public void A_sealed_package_still_says_who_signed_it_and_when()
    {
        var evidence = new EvidenceService().Test(KeptPackages.Of(3), KeptPackages.Trust(3));
        Assert.Equal((SealedStory.Signer, SealedStory.Clock), (evidence.Signer, evidence.TimestampAuthority));
        Assert.NotNull(evidence.PreviousDigest);
        Assert.False(new EvidenceService().Test(KeptPackages.Of(3)).Verified);
    }

    [Fact]
    public void All_of_them_are_points_of_one_trend_in_the_order_of_time()
    {
        var trend = new TrendService().Measure([.. KeptPackages.Formats.Reverse().Select(KeptPackages.Of)]).ToList();
        Assert.Equal(KeptPackages.Formats.Count, trend.Count);
        Assert.Equal(trend.Select(t => t.At).Order(), trend.Select(t => t.At));
        Assert.All(trend, t => Assert.Equal(64, t.Digest!.Length));
    }

    private static void Same(int format, string today) => Differences.AssertNone(
        ComparisonService.Compare(new ComparisonRequest { ReferencePath = KeptPackages.Of(format), DifferencePath = today })
            .Where(d => d.Cause == IsoDifferenceCause.World).Select(d => $"{d} {d.Before} {d.After}"));

    // The checks that judged then as they do today.
    private static HashSet<string> Unchanged(int format)
    {
        var today = ComparedCheck.Of(EmbeddedCatalog.Catalog.Checks.Select(c => CatalogView.Of(EmbeddedCatalog.Catalog, c)));
        return [.. ComparedRunReader.Of(KeptPackages.Of(format)).Checks.Values
            .Where(c => today.TryGetValue(c.Id, out var now) && c.JudgesLike(now)).Select(c => c.Id)];
    }

    // By the controls of the package and no others, as it was.
    private static async Task<List<IsoResult>> AgainAsync(int format)
    {
        string[] controls = [.. new EvidenceService().Import(KeptPackages.Of(format)).Select(r => r.ControlId).Distinct()];
        var results = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(new AssessmentRequest { EvidencePath = KeptPackages.Of(format), Controls = controls }, null, CancellationToken.None))
            results.Add(result);
        return results;
    }
}
