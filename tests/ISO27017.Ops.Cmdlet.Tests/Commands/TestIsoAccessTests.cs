using System.Management.Automation;
using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Sample;
using ISO27017.Ops.Testing.AwsServer;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

/// <summary>Permissions found out over real HTTP, before a run.</summary>
public sealed class TestIsoAccessTests : SessionTests, IAsyncLifetime
{
    private const string Management = "111122223333";
    private const string Security = "444455556666";
    private const string Tenant = "777788889999";
    private const string Connection = "-AccessKey $key -SecretKey $secret -EndpointUrl $url -Region ap-northeast-1";

    private readonly HashSet<string> _denied = [];
    private LocalAws _aws = null!;

    public async Task InitializeAsync()
    {
        _aws = await LocalAws.StartAsync(new Evaluating(SampleOrganisation.Load().Source(), _denied));
        Session.Set("url", _aws.Url);
        Session.Set("key", TestKeys.Of(Management).AccessKey);
        Session.Set("secret", TestKeys.Of(Management).SecretKey);
    }

    public async Task DisposeAsync() => await _aws.DisposeAsync();

    [Fact]
    public void Each_account_says_for_each_check_whether_it_can_run()
    {
        _denied.Add("kms:GetKeyRotationStatus");

        var all = Session.Get<IsoAccess>($"Test-IsoAccess 10.1.2 -Check 10.1.2-CSC-01, 10.1.2-CSC-02 {Connection} -Account {Management}, {Security}, {Tenant} -RoleName IsoAudit");

        Assert.Equal(
            from account in new[] { Management, Security, Tenant } from check in new[] { "10.1.2-CSC-01", "10.1.2-CSC-02" } select (account, check),
            all.Select(a => (a.AccountId, a.CheckId)));
        Assert.All(all, a => Assert.Equal(a.CheckId == "10.1.2-CSC-01" ? IsoAccessState.Allowed : IsoAccessState.Denied, a.State));
        Assert.All(all.Where(a => a.State == IsoAccessState.Denied), a => Assert.Equal(["kms:GetKeyRotationStatus"], a.DeniedActions));
        Assert.Equal(2, _aws.Count("sts:AssumeRole"));
    }

    [Fact]
    public void Nothing_but_reading_is_asked()
    {
        Session.Get<IsoAccess>($"Test-IsoAccess {Connection} -Probe");

        Assert.DoesNotContain(_aws.Requests, r => r.Operation == "GenerateCredentialReport");
        Assert.All(_aws.Requests, r => Assert.Matches("^(Get|List|Describe|Lookup|BatchGet|Search|Select|SimulatePrincipalPolicy)", r.Operation));
    }

    [Fact]
    public void Quiet_gives_one_Boolean()
    {
        Assert.True(Assert.Single(Session.Get<bool>($"Get-IsoCheck 10.1.2-CSC-01 | Test-IsoAccess {Connection} -Quiet")));
        _denied.Add("kms:ListKeys");
        Assert.False(Assert.Single(Session.Get<bool>($"Get-IsoCheck 10.1.2-CSC-01 | Test-IsoAccess {Connection} -Quiet")));
    }

    [Fact]
    public void An_account_that_cannot_be_entered_says_so()
    {
        _aws.With(Faults.Refuse(r => r.Operation == "AssumeRole", "AccessDenied", 403, "not authorized to perform: sts:AssumeRole"));

        var shut = Assert.Single(Session.Get<IsoAccess>($"Test-IsoAccess -Check 10.1.2-CSC-01 {Connection} -Account {Tenant} -RoleName IsoAudit"));

        Assert.Equal((IsoAccessState.Denied, IsoReason.AccessDenied), (shut.State, shut.Reason));
        Assert.All(shut.Denials, d => Assert.Equal(IsoDenialCause.NoEntry, d.Cause));
        Assert.Contains("sts:AssumeRole", shut.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_is_missing_is_named_and_can_be_given()
    {
        const string Script = "Test-IsoAccess -Check 10.1.1-CSC-04, 9.1.2-CSC-03, 12.4.1-CSC-04 " + Connection;

        var missing = Assert.Single(Session.Get<IsoAccess>(Script), a => a.CheckId == "12.4.1-CSC-04");
        Assert.Equal((IsoAccessState.NotReady, IsoReason.MissingParameter), (missing.State, missing.Reason));
        Assert.Equal(["Logs.Required"], missing.MissingParameters);

        var given = Session.Get<IsoAccess>(Script + " -Parameter @{ 'Logs.Required' = @(@{ pattern = '/a/*'; maxSilenceHours = 1; retentionDays = 1 }) }");
        Assert.Equal(IsoAccessState.Allowed, given.Single(a => a.CheckId == "12.4.1-CSC-04").State);
    }

    [Theory]
    [InlineData("Test-IsoAccess -Check no-such " + Connection, "UnknownCheck")]
    [InlineData("Test-IsoAccess 12.3.1 -Check 9.* " + Connection, "NothingSelected")]
    [InlineData("@() | Test-IsoAccess " + Connection, "NothingSelected")]
    [InlineData("Test-IsoAccess -Account 777788889999 " + Connection, "RoleRequired")]
    [InlineData("Test-IsoAccess -Account 12345 -RoleName x " + Connection, "InvalidAccount")]
    [InlineData("Test-IsoAccess -Parameter @{ 'No.Such' = 1 } " + Connection, "UnknownParameter")]
    public void What_cannot_be_is_an_error_with_a_fixed_id(string script, string id) =>
        Assert.Equal(id + ",ISO27017.Ops.Commands.TestIsoAccessCommand", Session.Fails(script).FullyQualifiedErrorId);

    [Fact]
    public async Task Stopping_ends_a_call_that_AWS_never_answers()
    {
        var asked = new TaskCompletionSource();
        _aws.With(Faults.Stall(Faults.Of("iam:GetRole"), () => asked.TrySetResult())).With(Faults.Stall(Faults.Of("iam:SimulatePrincipalPolicy"), () => asked.TrySetResult()));
        using var shell = Session.Shell();
        shell.AddScript($"Test-IsoAccess -Check 10.1.2-CSC-01 {Connection}");

        var running = Task.Run(() => shell.Invoke());
        await asked.Task;
        shell.Stop();

        await running;
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
    }

    /// <summary>The sample organisation with an IAM that denies some actions.</summary>
    private sealed class Evaluating(IDocumentSource inner, HashSet<string> denied) : IDocumentSource
    {
        public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel) => call.Operation switch
        {
            "GetRole" => Task.FromResult(new CallOutcome { Call = call, Answer = new JObject { ["Role"] = new JObject { ["Arn"] = $"arn:aws:iam::{call.AccountId}:role/IsoAudit" } } }),
            "SimulatePrincipalPolicy" when call.Parameters["ContextEntries"] is not null => Task.FromResult(new CallOutcome { Call = call, Answer = Decide(call) }),
            _ => inner.AskAsync(call, cancel),
        };

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private JObject Decide(AwsCall call) => new()
        {
            ["EvaluationResults"] = new JArray(call.Parameters["ActionNames"]!.Values<string>().Select(a => new JObject
            {
                ["EvalActionName"] = a, ["EvalResourceName"] = "*", ["EvalDecision"] = denied.Contains(a!) ? "implicitDeny" : "allowed",
            })),
            ["IsTruncated"] = false,
        };
    }
}
