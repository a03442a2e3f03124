using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Verdicts;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

public class SampleRunTests
{
    private const string PartOnly = "are not in these results";

    private static async Task<List<IsoResult>> RunAsync(AssessmentRequest request)
    {
        var results = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(request, null, CancellationToken.None))
            results.Add(result);
        return results;
    }

    [Fact]
    public async Task The_sample_gives_all_88_verdicts_and_a_reason_for_each_that_is_not_plain()
    {
        var results = await RunAsync(new AssessmentRequest { Sample = true });
        if (Environment.GetEnvironmentVariable("DUMP") is { } dump)
            await File.WriteAllLinesAsync(dump, results.Select(r => $"{r.CheckId}|{r.Rule}|{r.Status}|{r.Reason}|{r.AccountId}|{r.Region}|{r.ResourceId}|{r.Observed}|{r.Messages.En}"));
        var verdicts = VerdictService.RollUp(results);
        Assert.Equal(88, verdicts.Count);
        Assert.All(verdicts, v => Assert.DoesNotContain(PartOnly, v.Messages.En, StringComparison.Ordinal));
        Assert.All(results.Where(r => r.Status is IsoStatus.NotEvaluated or IsoStatus.NotApplicable), r => Assert.NotEqual(IsoReason.None, r.Reason));
        results[0].Run!.Dispose();
    }

    [Fact]
    public async Task A_side_of_which_only_a_part_was_looked_at_says_so()
    {
        var results = await RunAsync(new AssessmentRequest { Sample = true, Checks = ["9.2.3-CSC-01"] });
        Assert.Contains(PartOnly, Assert.Single(VerdictService.RollUp(results)).Messages.En, StringComparison.Ordinal);
        results[0].Run!.Dispose();
    }
}
