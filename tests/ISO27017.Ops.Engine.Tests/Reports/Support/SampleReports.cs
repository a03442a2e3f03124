using System.Globalization;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;

namespace ISO27017.Ops.Engine.Tests.Reports.Support;

/// <summary>The sample organisation's run, made once: every status, exceptions, attestations, documents.</summary>
internal static class SampleReports
{
    private static readonly Lazy<Task<(IReadOnlyList<IsoResult> Results, IReadOnlyList<IsoVerdict> Verdicts)>> _run = new(RunAsync);

    /// <summary>What a report of it is about.</summary>
    public static async Task<ReportModel> ModelAsync(string culture = "en-US")
    {
        var (results, verdicts) = await _run.Value;
        var run = (IRunRecord)results[0].Run!;
        return new ReportModel(run, results, verdicts, CoverageFile.Of(run), CultureInfo.GetCultureInfo(culture)) { Digest = run.DigestOf };
    }

    private static async Task<(IReadOnlyList<IsoResult>, IReadOnlyList<IsoVerdict>)> RunAsync()
    {
        var results = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(new AssessmentRequest { Sample = true }, null, CancellationToken.None))
            results.Add(result);
        var sorted = ResultLines.Sort(results, ((IRunRecord)results[0].Run!).Controls);
        return (sorted, VerdictService.RollUp(sorted));
    }
}
