using ISO27017.Ops.Engine.Access.Testing;
using ISO27017.Ops.Testing.Assessment;

namespace ISO27017.Ops.Engine.Tests.Access.Testing;

public class AccessServiceTests
{
    private const string Volumes = "1.1.1-CSC-01";
    private const string Buckets = "1.1.1-CSC-02";
    private const string Report = "1.1.1-CSC-03";
    private const string Tree = "1.1.1-CSC-04";
    private const string TenantVolumes = "1.1.1-CSC-05";

    private readonly AccessScene _scene = new();

    [Fact]
    public async Task Where_everything_is_allowed_every_check_can_run_in_the_accounts_that_it_is_about()
    {
        var all = await _scene.TestAsync();

        Assert.All(all, a => Assert.Equal((IsoAccessState.Allowed, IsoReason.None), (a.State, a.Reason)));
        Assert.Equal([Volumes, Buckets, Report, Tree], all.Where(a => a.AccountId == EngineScene.First).Select(a => a.CheckId));
        Assert.Equal([Volumes, Buckets, Report, TenantVolumes], all.Where(a => a.AccountId == EngineScene.Second).Select(a => a.CheckId));
        Assert.True(all.Single(a => a.CheckId == Tree).Advisory);
    }

    [Fact]
    public async Task Nothing_is_asked_that_begins_or_changes_anything()
    {
        await _scene.TestAsync(ask: true);

        Assert.DoesNotContain(_scene.Aws.Asked, c => c.Operation == "GenerateCredentialReport");
        Assert.All(_scene.Aws.Asked, c => Assert.Matches("^(Get|List|Describe)", c.Operation));
        Assert.All(_scene.Aws.Asked.Where(c => c.Operation == "DescribeVolumes"), c => Assert.Equal(1, c.MostPages));
    }

    [Fact]
    public async Task The_roles_own_ARN_with_its_path_is_evaluated()
    {
        await _scene.TestAsync();

        Assert.All(_scene.Evaluated, e => Assert.Equal("arn:aws:iam::1:role/path/IsoAudit", e.Principal));
        Assert.Contains(_scene.Evaluated, e => e.Region == EngineScene.Tokyo && e.Actions.SequenceEqual(["ec2:DescribeVolumes"]));
        Assert.Contains(_scene.Evaluated, e => e.Region == "us-east-1" && e.Actions.Contains("iam:GetCredentialReport"));
    }

    [Fact]
    public async Task An_action_that_is_not_granted_stops_the_checks_that_need_it_there_and_no_other()
    {
        _scene.Regions.Add(EngineScene.Osaka);
        _scene.Evaluate = (account, region, action) =>
            account == EngineScene.Second && region == EngineScene.Osaka && action == "ec2:DescribeVolumes" ? AccessScene.Decision("implicitDeny") : null;

        var all = await _scene.TestAsync();

        var denied = all.Where(a => a.State == IsoAccessState.Denied).ToList();
        Assert.Equal([(EngineScene.Second, Volumes), (EngineScene.Second, TenantVolumes)], denied.Select(a => (a.AccountId, a.CheckId)));
        Assert.All(denied, a =>
        {
            var denial = Assert.Single(a.Denials);
            Assert.Equal(("ec2:DescribeVolumes", IsoDenialCause.NotGranted), (denial.Action, denial.Cause));
            Assert.Equal([EngineScene.Osaka], denial.Regions);
            Assert.Equal(IsoReason.AccessDenied, a.Reason);
            Assert.Contains($"Get-IsoAuditPolicy -Check {a.CheckId}", a.Messages.Ja, StringComparison.Ordinal);
        });
        Assert.All(all.Except(denied), a => Assert.Equal(IsoAccessState.Allowed, a.State));
    }

    [Theory]
    [InlineData("explicitDeny", null, null, IsoDenialCause.ExplicitDeny)]
    [InlineData("implicitDeny", true, false, IsoDenialCause.PermissionsBoundary)]
    [InlineData("implicitDeny", false, null, IsoDenialCause.ServiceControlPolicy)]
    public async Task The_message_names_what_denies(string decision, bool? organization, bool? boundary, IsoDenialCause cause)
    {
        _scene.Evaluate = (_, _, action) => action == "s3:GetBucketVersioning" ? AccessScene.Decision(decision, organization, boundary) : null;

        var denied = (await _scene.TestAsync()).Where(a => a.State == IsoAccessState.Denied).ToList();

        Assert.All(denied, a => Assert.Equal(Buckets, a.CheckId));
        Assert.All(denied, a => Assert.Equal([cause], a.Denials.Select(d => d.Cause)));
        Assert.Equal(2, denied.Count);
    }

    [Fact]
    public async Task What_depends_on_a_condition_is_asked_for_real_and_is_unknown_where_that_cannot_be()
    {
        _scene.Evaluate = (_, _, action) => action.StartsWith("s3:", StringComparison.Ordinal) ? AccessScene.Decision("implicitDeny", missing: "aws:SourceVpc") : null;

        var buckets = (await _scene.TestAsync()).Where(a => a.CheckId == Buckets).ToList();

        Assert.All(buckets, b => Assert.Equal(IsoAccessState.Unknown, b.State));
        Assert.All(buckets, b => Assert.Equal(["s3:GetBucketVersioning"], b.UnknownActions));
        Assert.All(buckets, b => Assert.Contains("aws:SourceVpc", b.Messages.En, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_right_to_evaluate_plain_calls_tell_and_the_rest_is_unknown()
    {
        _scene.Aws.Fail("ec2:DescribeVolumes", "UnauthorizedOperation", IsoReason.AccessDenied);
        var all = await _scene.TestAsync(change: p => p with { Source = _scene.Aws });

        Assert.All(all.Where(a => a.CheckId == Volumes), a => Assert.Equal(IsoDenialCause.Refused, Assert.Single(a.Denials).Cause));
        Assert.All(all.Where(a => a.CheckId == Buckets), a => Assert.Equal(["s3:GetBucketVersioning"], a.UnknownActions));
        Assert.All(all.Where(a => a.CheckId == Report), a => Assert.Equal(["iam:GenerateCredentialReport"], a.UnknownActions));
        Assert.All(all.Where(a => a.State == IsoAccessState.Unknown), a => Assert.Contains("-IncludeAccessTest", a.Messages.En, StringComparison.Ordinal));
        Assert.Equal(IsoAccessState.Allowed, all.Single(a => a.CheckId == Tree).State);
    }

    [Theory]
    [InlineData("because no identity-based policy allows the ec2:DescribeVolumes action", IsoDenialCause.NotGranted)]
    [InlineData("with an explicit deny in an identity-based policy", IsoDenialCause.ExplicitDeny)]
    [InlineData("because no permissions boundary allows the ec2:DescribeVolumes action", IsoDenialCause.PermissionsBoundary)]
    [InlineData("with an explicit deny in a service control policy", IsoDenialCause.ServiceControlPolicy)]
    [InlineData("You are not authorized to perform this operation.", IsoDenialCause.Refused)]
    public void AWS_often_says_itself_which_policy_refused(string message, IsoDenialCause cause) => Assert.Equal(cause, RefusalWords.CauseOf(message));

    [Fact]
    public async Task A_region_in_which_AWS_refuses_what_policies_allow_is_not_believed()
    {
        _scene.Regions.Add(EngineScene.Osaka);
        _scene.Aws.Fail("ec2:DescribeVolumes", "UnauthorizedOperation", IsoReason.AccessDenied, region: EngineScene.Osaka);

        var volumes = (await _scene.TestAsync()).Where(a => a.CheckId == Volumes).ToList();

        Assert.All(volumes, v => Assert.Equal([EngineScene.Osaka], Assert.Single(v.Denials).Regions));
        Assert.All(volumes, v => Assert.Equal(IsoDenialCause.Refused, v.Denials[0].Cause));
    }

    [Fact]
    public async Task An_SCP_that_AWS_does_not_apply_makes_what_cannot_be_asked_unknown_and_not_denied()
    {
        _scene.Evaluate = (_, _, action) => action.StartsWith("s3:", StringComparison.Ordinal) ? AccessScene.Decision("implicitDeny", organization: false) : null;

        var buckets = (await _scene.TestAsync()).Where(a => a.CheckId == Buckets);

        Assert.All(buckets, b => Assert.Equal(IsoAccessState.Unknown, b.State));
        Assert.All(buckets, b => Assert.Equal(["s3:GetBucketVersioning"], b.UnknownActions));
    }

    [Fact]
    public async Task What_is_asked_of_the_organisation_is_asked_for_real_as_policies_do_not_make_a_management_account()
    {
        _scene.Aws.Fail("organizations:ListRoots", "AccessDeniedException", IsoReason.AccessDenied);

        var all = await _scene.TestAsync();

        Assert.Equal(IsoAccessState.Denied, all.Single(a => a.CheckId == Tree).State);
        Assert.All(all.Where(a => a.CheckId != Tree), a => Assert.Equal(IsoAccessState.Allowed, a.State));
    }

    [Fact]
    public async Task The_runs_own_account_is_asked_for_the_organisation_also_where_it_is_not_chosen()
    {
        var home = _scene.Accounts[0];
        _scene.Accounts.RemoveAt(0);

        var all = await _scene.TestAsync(change: p => p with { Home = home });

        Assert.Equal([Tree], all.Where(a => a.AccountId == home.Id).Select(a => a.CheckId));
    }

    [Fact]
    public async Task An_account_that_cannot_be_entered_is_denied_with_the_reason_and_the_others_go_on()
    {
        _scene.Aws.Fail("sts:GetCallerIdentity", "AccessDenied", IsoReason.AccessDenied, EngineScene.Second);

        var all = await _scene.TestAsync();

        var shut = all.Where(a => a.AccountId == EngineScene.Second).ToList();
        Assert.Equal(4, shut.Count);
        Assert.All(shut, a => Assert.Equal((IsoAccessState.Denied, IsoReason.AccessDenied), (a.State, a.Reason)));
        Assert.All(shut, a => Assert.All(a.Denials, d => Assert.Equal(IsoDenialCause.NoEntry, d.Cause)));
        Assert.All(shut, a => Assert.Contains("sts:AssumeRole", a.Messages.Ja, StringComparison.Ordinal));
        Assert.All(all.Except(shut), a => Assert.Equal(IsoAccessState.Allowed, a.State));
        Assert.DoesNotContain(_scene.Aws.Asked, c => c.AccountId == EngineScene.Second && c.Operation != "GetCallerIdentity");
    }

    [Fact]
    public async Task Trouble_on_the_way_is_not_taken_for_a_denial()
    {
        _scene.Aws.Fail("sts:GetCallerIdentity", "Throttling", IsoReason.Throttled, EngineScene.Second);

        var shut = (await _scene.TestAsync()).Where(a => a.AccountId == EngineScene.Second);

        Assert.All(shut, a => Assert.Equal((IsoAccessState.Unknown, IsoReason.Throttled), (a.State, a.Reason)));
        Assert.All(shut, a => Assert.NotEmpty(a.UnknownActions));
    }

    [Fact]
    public async Task A_declared_region_that_is_not_enabled_is_named_and_not_asked()
    {
        _scene.Regions.Add("ap-east-1");

        var all = await _scene.TestAsync();

        Assert.All(all.Where(a => a.CheckId == Volumes), a =>
        {
            Assert.Equal((IsoAccessState.NotReady, IsoReason.RegionDisabled), (a.State, a.Reason));
            Assert.Equal(["ap-east-1"], a.DisabledRegions);
        });
        Assert.All(all.Where(a => a.CheckId == Buckets), a => Assert.Equal(IsoAccessState.Allowed, a.State));
        Assert.DoesNotContain(_scene.Evaluated, e => e.Region == "ap-east-1");
    }

    [Fact]
    public async Task A_parameter_that_is_missing_is_named()
    {
        _scene.Parameters.Remove("Root");

        var tree = (await _scene.TestAsync()).Single(a => a.CheckId == Tree);

        Assert.Equal((IsoAccessState.NotReady, IsoReason.MissingParameter), (tree.State, tree.Reason));
        Assert.Equal(["Root"], tree.MissingParameters);
        Assert.Contains("iso27017.yaml", tree.Messages.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:root")]
    [InlineData("arn:aws:sts::111122223333:federated-user/x")]
    public async Task Who_cannot_be_evaluated_is_asked_for_real(string caller)
    {
        _scene.Aws.Answer("sts:GetCallerIdentity", $$"""{ "Arn": "{{caller}}" }""");

        var all = await _scene.TestAsync();

        Assert.Empty(_scene.Evaluated);
        Assert.All(all.Where(a => a.CheckId == Volumes), a => Assert.Equal(IsoAccessState.Allowed, a.State));
        Assert.All(all.Where(a => a.CheckId == Buckets), a => Assert.Equal(IsoAccessState.Unknown, a.State));
    }

    [Fact]
    public async Task A_user_is_evaluated_as_he_is()
    {
        _scene.Aws.Answer("sts:GetCallerIdentity", """{ "Arn": "arn:aws:iam::111122223333:user/audit/reader" }""");

        await _scene.TestAsync();

        Assert.All(_scene.Evaluated, e => Assert.Equal("arn:aws:iam::111122223333:user/audit/reader", e.Principal));
        Assert.DoesNotContain(_scene.Aws.Asked, c => c.Operation == "GetRole");
    }

    [Fact]
    public async Task Ending_early_ends_what_is_under_way()
    {
        using var stop = new CancellationTokenSource();
        _scene.Aws.Before = async (call, cancel) =>
        {
            if (call.Operation != "GetRole")
                return;
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancel);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _scene.TestAsync(cancel: stop.Token));
    }
}
