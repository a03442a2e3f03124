using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public class ScopeInPackageTests
{
    [Fact]
    public async Task What_was_out_of_scope_is_so_when_the_package_is_judged_again()
    {
        using var folder = new TemporaryFolder();
        List<ScopeExclusion> exclusions = [new(new SourcePosition("x", 1), "tenant", "777788889999", "*hoshi-db", null, "移行前の環境")];
        var sample = SampleRun.Sample;
        var catalog = EmbeddedCatalog.Catalog;
        var checks = catalog.Checks.Where(c => c.Id == "12.3.1-CSC-01").ToList();
        var plan = new AssessmentPlan
        {
            Catalog = catalog,
            Selection = Selection.Of(catalog, catalog.Controls, [], checks),
            Parameters = ParameterSet.Create(catalog.Parameters, null, new Dictionary<string, object?>()),
            Accounts = sample.Accounts,
            Home = sample.Accounts[0],
            Regions = sample.Regions,
            AsOf = sample.AsOf,
            Source = sample.Source(),
            SourceKind = "sample",
            Scope = ScopeRules.Of(exclusions),
            Exclusions = exclusions,
        };
        var results = new List<IsoResult>();
        await foreach (var result in new Assessor(plan, null, TimeProvider.System).RunAsync(default))
            results.Add(result);
        Assert.Contains(results, r => r.Reason == IsoReason.OutOfScope);
        using var run = results[0].Run!;
        new EvidenceService().Export(new EvidenceRequest { Path = folder["p"] }, results);

        var again = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(new AssessmentRequest { EvidencePath = folder["p"], Checks = ["12.3.1-CSC-01"] }, null, default))
            again.Add(result);
        again[0].Run!.Dispose();
        Differences.AssertNone(Differences.All(results, again));
        Assert.Contains(again, r => r.Reason == IsoReason.OutOfScope && r.Messages.Ja.Contains("移行前の環境", StringComparison.Ordinal));
    }
}
