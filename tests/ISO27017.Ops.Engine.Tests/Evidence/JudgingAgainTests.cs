using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Tests.Evidence.Packages;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

/// <summary>A package of the first format, from before there was a workspace, goes on to be proof.</summary>
public class JudgingAgainTests
{
    [Fact]
    public async Task What_a_package_of_the_first_format_did_not_ask_is_neither_granted_nor_denied()
    {
        var results = await RunAsync(new AssessmentRequest { EvidencePath = KeptPackages.Of(1) });
        var attestations = results.Where(r => r.Kind == IsoKind.ATT && r.Reason != IsoReason.NoMeasure).ToList();
        Assert.NotEmpty(attestations);
        Assert.All(attestations, r => Assert.Equal((IsoStatus.NotEvaluated, IsoReason.NotPlanned), (r.Status, r.Reason)));
        Assert.All(results.Where(r => r.Documents.Any(d => d.Contains("/workspace.", StringComparison.Ordinal))), r => Assert.Equal(IsoStatus.NotEvaluated, r.Status));
        Assert.Contains(results, r => r is { CheckId: "12.3.1-CSC-01", Status: IsoStatus.Pass });
        Assert.Contains(results, r => r is { CheckId: "12.3.1-CSC-06", Reason: IsoReason.AccessDenied });
    }

    [Fact]
    public async Task A_package_of_today_judges_again_to_the_same_and_makes_the_same_package_again()
    {
        using var folder = new TemporaryFolder();
        var request = new AssessmentRequest { Sample = true, Controls = ["5.1.1", "8.1.1", "12.3.1", "15.1.2", "CLD.13.1.4"] };
        var results = await RunAsync(request, folder["first.zip"]);
        var again = await RunAsync(request with { Sample = false, EvidencePath = folder["first.zip"] }, folder["second.zip"]);
        FaultMatrix.Differences.AssertNone(FaultMatrix.Differences.All(results, again));
        using var first = EvidencePackage.Open(folder["first.zip"]);
        using var second = EvidencePackage.Open(folder["second.zip"]);
        Assert.Contains("iso27017.yaml", first.Names);
        Assert.Equal(
            first.Names.Where(PackageLayout.IsOfWorkspace).Select(n => (n, Text(first, n))).Order(),
            second.Names.Where(PackageLayout.IsOfWorkspace).Select(n => (n, Text(second, n))).Order());
    }

    private static string Text(EvidencePackage package, string name)
    {
        using var reader = new StreamReader(package.OpenFile(name), System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<List<IsoResult>> RunAsync(AssessmentRequest request, string? package = null)
    {
        var results = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(request, null, CancellationToken.None))
            results.Add(result);
        using var run = results[0].Run!;
        if (package is not null)
            Assert.True(new EvidenceService().Export(new EvidenceRequest { Path = package }, results).Verified);
        return results;
    }
}
