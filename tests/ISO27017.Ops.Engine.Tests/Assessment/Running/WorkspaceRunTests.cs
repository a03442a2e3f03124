using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

/// <summary>A run against AWS (over HTTP) of an organisation whose workspace is a folder.</summary>
public sealed class WorkspaceRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WorkspaceRunTests() => Copy(Path.Combine(Repository(), "seeds", "sample", "workspace"), _folder["ws"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_evidence_holds_the_workspace_as_the_run_read_it_and_judges_again_without_it()
    {
        await using var aws = await HttpSample.StartAsync();
        var request = new AssessmentRequest
        {
            Workspace = _folder["ws"],
            Checks = ["12.3.1-CSC-01", "5.1.1-CSC-01", "12.3.1-CSP-01"],
            Connection = TestKeys.Connection(SampleRun.Sample.Accounts[0].Id, aws.Url) with { RoleName = "Auditor" },
        };
        var results = await RunAsync(request);
        Assert.Contains(results, r => r is { CheckId: "12.3.1-CSC-01", Status: IsoStatus.Pass });
        Assert.Contains(results, r => r is { CheckId: "5.1.1-CSC-01", Status: IsoStatus.Pass, AccountId: null });

        var register = await File.ReadAllBytesAsync(Path.Combine(_folder["ws"], "register.md"));
        Directory.Delete(_folder["ws"], recursive: true);
        using var run = results[0].Run!;
        var evidence = new EvidenceService().Export(new EvidenceRequest { Path = _folder["p.zip"] }, results);
        Assert.True(evidence.Verified, string.Join('\n', evidence.Problems));
        using (var package = EvidencePackage.Open(_folder["p.zip"]))
        {
            using var kept = new MemoryStream();
            await package.OpenFile("register.md").CopyToAsync(kept);
            Assert.Equal(register, kept.ToArray());
            Assert.Contains("iso27017.yaml", package.Names);
        }

        var again = await RunAsync(new AssessmentRequest { EvidencePath = _folder["p.zip"], Checks = request.Checks });
        again[0].Run!.Dispose();
        Differences.AssertNone(Differences.All(results, again));
    }

    [Fact]
    public async Task A_document_that_is_gone_fails_and_one_that_cannot_be_read_is_not_evaluated()
    {
        var specification = Path.Combine(_folder["ws"], "documents", "cloud-service-specification.md");
        await using var aws = await HttpSample.StartAsync();
        var request = new AssessmentRequest
        {
            Workspace = _folder["ws"],
            Checks = ["5.1.1-CSC-01", "12.3.1-CSP-02"],
            Connection = TestKeys.Connection(SampleRun.Sample.Accounts[0].Id, aws.Url) with { RoleName = "Auditor" },
        };
        File.Delete(specification);
        var results = await RunAsync(request);
        results[0].Run!.Dispose();
        Assert.Contains(results, r => r is { CheckId: "5.1.1-CSC-01", ResourceId: "specification", Status: IsoStatus.Fail });
        // What the specification claimed nobody knows now: no claim passes.
        Assert.All(results.Where(r => r.CheckId == "12.3.1-CSP-02"), r => Assert.NotEqual(IsoStatus.Pass, r.Status));
        Assert.Contains(results, r => r is { CheckId: "12.3.1-CSP-02", Reason: IsoReason.MissingParameter });
    }

    private static async Task<List<IsoResult>> RunAsync(AssessmentRequest request)
    {
        var results = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(request, null, CancellationToken.None))
            results.Add(result);
        return results;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Repository([CallerFilePath] string here = "")
    {
        var at = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(at.FullName, "ISO27017.Ops.sln"))) at = at.Parent!;
        return at.FullName;
    }
}
