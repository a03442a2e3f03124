using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Verdicts;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

/// <summary>The sample organisation has a believable handful of faults and refusals: all of them are found, and nothing else.</summary>
public sealed class SampleRunTests : IAsyncLifetime
{
    private const string PartOnly = "are not in these results";
    private List<IsoResult> _results = [];

    public async Task InitializeAsync() => _results = await RunAsync(new AssessmentRequest { Sample = true });

    public Task DisposeAsync()
    {
        _results[0].Run!.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void All_88_sides_get_a_verdict_and_none_is_Pass_with_something_unseen()
    {
        var verdicts = VerdictService.RollUp(_results);
        Assert.Equal(88, verdicts.Count);
        Assert.All(verdicts, v => Assert.DoesNotContain(PartOnly, v.Messages.En, StringComparison.Ordinal));
        Assert.All(verdicts.Where(v => v.NotEvaluated + v.AttestationRequired + v.Failed > 0), v => Assert.NotEqual(IsoStatus.Pass, v.Status));
        Assert.All(verdicts, v => Assert.Equal(
            v.Total, v.Passed + v.Failed + v.DocumentOutdated + v.NotEvaluated + v.NotApplicable + v.Attested + v.AttestationRequired + v.AttestationExpired + v.Excepted));
    }

    [Fact]
    public void Whatever_is_not_plainly_judged_says_why() => Assert.All(
        _results.Where(r => r.Status is not (IsoStatus.Pass or IsoStatus.Fail or IsoStatus.DocumentOutdated or IsoStatus.Attested or IsoStatus.Excepted)),
        r => Assert.NotEqual(IsoReason.None, r.Reason));

    [Fact]
    public void Each_planted_fault_fails_and_nothing_else_does() => Assert.Equal(
        [
            "10.1.1-CSC-02 snap-0aa11bb22cc330319",
            "10.1.1-CSP-02 vol-0aa11bb22cc33dd03",
            "10.1.2-CSC-02 arn:aws:kms:ap-northeast-1:777788889999:key/9f8e7d6c-5b4a-4321-8fed-cba987654321",
            "12.1.3-CSC-01 arn:aws:ec2:ap-northeast-1:777788889999:instance/i-0aa11bb22cc33dd02 CPUUtilization",
            "12.3.1-CSC-05 vol-0aa11bb22cc33dd02",
            "12.3.1-CSP-02 arn:aws:rds:ap-northeast-1:777788889999:db:hoshi-db DocumentOutdated",
            @"14.2.1-CSP-01 terms 開発[^。\n]*(?:安全|セキュリティ|脆弱性|ぜい弱性)|(?:安全|セキュリティ|脆弱性|ぜい弱性)[^。\n]*開発",
            "18.1.5-CSP-01 vol-0aa11bb22cc33dd03",
            "5.1.1-CSC-01 use-manual",
            "5.1.1-CSP-01 provision-manual",
            "8.1.1-CSC-01 ledger:16",
            "9.2.3-CSC-02 arn:aws:iam::444455556666:user/legacy-deploy",
            "CLD.12.4.5-CSC-05 5ccb7e0a9d3f41d8b2c4e6f80a1b2c3d",
            "CLD.9.5.2-CSC-01 sg-0a00000000000aa04",
            "CLD.9.5.2-CSC-03 sg-0a00000000000aa04",
        ],
        Faults(_results.Where(r => r.Kind != IsoKind.RUP)));

    [Fact]
    public void Each_roll_up_fails_with_what_it_rests_on_and_no_other_does() => Assert.Equal(
        [
            "12.1.3-CSP-01 12.1.3-CSC",
            "15.1.2-CSC-01 12.3.1-CSC",
            "8.1.1-CSP-01 8.1.1-CSC",
            "CLD.12.4.5-CSC-01 12.1.3-CSC-01",
            "CLD.12.4.5-CSP-01 CLD.12.4.5-CSC",
            "CLD.9.5.2-CSP-01 CLD.9.5.2-CSC",
        ],
        Faults(_results.Where(r => r.Kind == IsoKind.RUP)));

    [Fact]
    public void A_live_exception_covers_what_it_names_and_an_expired_one_gives_the_finding_back() => Assert.Equal(
        [
            "10.1.1-CSC-02 vol-0aa11bb22cc33dd03 Excepted None Fail",
            "9.2.3-CSC-02 arn:aws:iam::444455556666:user/legacy-deploy Fail ExceptionExpired Fail",
        ],
        _results.Where(r => r.Status == IsoStatus.Excepted || r.Reason == IsoReason.ExceptionExpired)
            .Select(r => $"{r.CheckId} {r.ResourceId} {r.Status} {r.Reason} {r.OriginalStatus}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Each_word_that_is_missing_expired_or_void_is_named_and_what_is_optional_is_not_missed() => Assert.Equal(
        [
            "15.1.3-CSP-M1 AttestationRequired NoAttestation",
            "16.1.1-CSC-M1 AttestationExpired ArtefactChanged",
            "18.1.2-CSC-M1 AttestationRequired NoAttestation",
            "8.2.2-CSP-M1 AttestationRequired NoAttestation",
            "9.2.1-CSP-M2 NotApplicable NoAttestation",
            "9.2.3-CSC-M1 AttestationExpired Expired",
            "CLD.13.1.4-CSP-M1 NotApplicable Excluded",
        ],
        _results.Where(r => r.Kind == IsoKind.ATT && r.Status != IsoStatus.Attested && r.Reason != IsoReason.NoMeasure)
            .Select(r => $"{r.CheckId} {r.Status} {r.Reason}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Each_refused_call_leaves_its_checks_not_evaluated_in_that_account_only() => Assert.Equal(
        [
            "12.3.1-CSC-06 777788889999 AccessDenied",
            "6.1.3-CSC-05 111122223333 SubscriptionRequired",
            "6.1.3-CSC-05 444455556666 SubscriptionRequired",
            "6.1.3-CSC-05 777788889999 SubscriptionRequired",
            "9.4.4-CSC-03 444455556666 AccessDenied",
        ],
        _results.Where(r => r.Status == IsoStatus.NotEvaluated && r.Reason != IsoReason.Unsupported)
            .Select(r => $"{r.CheckId} {r.AccountId} {r.Reason}")
            .Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_side_of_which_only_a_part_was_looked_at_says_so()
    {
        var results = await RunAsync(new AssessmentRequest { Sample = true, Checks = ["9.2.3-CSC-01"] });
        Assert.Contains(PartOnly, Assert.Single(VerdictService.RollUp(results)).Messages.En, StringComparison.Ordinal);
        results[0].Run!.Dispose();
    }

    private static IEnumerable<string> Faults(IEnumerable<IsoResult> results) =>
        results.Where(r => !r.Advisory && r.Status is IsoStatus.Fail or IsoStatus.DocumentOutdated)
            .Select(r => $"{r.CheckId} {r.ResourceId}{(r.Status == IsoStatus.Fail ? "" : " " + r.Status)}")
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static async Task<List<IsoResult>> RunAsync(AssessmentRequest request)
    {
        var results = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(request, null, CancellationToken.None))
            results.Add(result);
        return results;
    }
}
