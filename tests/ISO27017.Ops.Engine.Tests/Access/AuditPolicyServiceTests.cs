using ISO27017.Ops.Engine.Access;
using ISO27017.Ops.Engine.Aws.Cli;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Access;

public class AuditPolicyServiceTests
{
    /// <summary>Words with which AWS begins the names of actions that read.</summary>
    private static readonly string[] _reading = ["Get", "List", "Describe", "Lookup", "BatchGet", "Search", "Select"];

    /// <summary>What sounds like more and is not: a report is begun, policies are evaluated.</summary>
    private static readonly string[] _readingInEffect = ["iam:GenerateCredentialReport", "iam:SimulatePrincipalPolicy"];

    public static TheoryData<IsoPolicyPrincipal> Principals => new(Enum.GetValues<IsoPolicyPrincipal>());

    [Theory]
    [MemberData(nameof(Principals))]
    public void No_action_changes_anything(IsoPolicyPrincipal principal)
    {
        var policy = AuditPolicyService.Policy(new() { Principal = principal, IncludeAccessTest = true });

        Assert.NotEmpty(policy.Actions);
        Assert.DoesNotContain(ActionsOf(policy), a => !Reads(a));
    }

    [Fact]
    public void Nothing_that_a_query_of_anybody_could_call_changes_anything()
    {
        // An organisation's own queries are confined to the operations of these models.
        var possible = ServiceModels.Names.SelectMany(n => ServiceModels.Find(n)!.Operations.Keys.SelectMany(o => IamActions.Of(n, o))).ToList();

        Assert.NotEmpty(possible);
        Assert.DoesNotContain(possible, a => !Reads(a));
    }

    [Fact]
    public void The_documents_allow_exactly_what_the_checks_need()
    {
        var policy = AuditPolicyService.Policy(new());

        var needed = CatalogService.Checks().SelectMany(c => c.IamActions).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(needed, policy.Actions);
        Assert.Equal(needed, ActionsOf(policy).Order(StringComparer.Ordinal));
        Assert.All(policy.Details, d => Assert.Equal(
            CatalogService.Checks().Where(c => c.IamActions.Contains(d.Action)).Select(c => c.Id).Order(), d.Checks.Order()));
        Assert.Null(policy.AssumeRoleDocument);
    }

    [Fact]
    public void Fewer_checks_need_fewer_actions()
    {
        var policy = AuditPolicyService.Policy(new() { Checks = ["9.4.4-CSC-03"] });

        Assert.Equal(["9.4.4-CSC-03"], policy.Checks);
        Assert.Contains("iam:SimulatePrincipalPolicy", policy.Actions);
        Assert.DoesNotContain("iam:SimulatePrincipalPolicy", AuditPolicyService.Policy(new() { Controls = ["12.*"] }).Actions);
    }

    [Fact]
    public void The_role_of_another_account_asks_nothing_of_the_organisation()
    {
        var role = AuditPolicyService.Policy(new() { Principal = IsoPolicyPrincipal.Account });

        Assert.DoesNotContain(role.Details, d => d.OrganizationOnly);
        Assert.DoesNotContain("sso:ListInstances", role.Actions);
        Assert.Contains("ec2:DescribeVolumes", role.Actions);
    }

    [Fact]
    public void The_collector_also_lists_accounts_and_may_enter_the_role_by_a_document_of_its_own()
    {
        var collector = AuditPolicyService.Policy(new() { Principal = IsoPolicyPrincipal.Collector, Checks = ["12.3.1-CSC-01"], RoleName = "audit/Reader" });

        Assert.Contains("organizations:ListAccounts", collector.Actions);
        Assert.NotNull(collector.Details.Single(d => d.Action == "organizations:ListAccounts").Purpose);
        Assert.DoesNotContain("sts:AssumeRole", collector.Actions);
        var assume = (JObject)JObject.Parse(collector.AssumeRoleDocument!)["Statement"]![0]!;
        Assert.Equal("sts:AssumeRole", (string?)assume["Action"]);
        Assert.Equal("arn:aws:iam::*:role/audit/Reader", (string?)assume["Resource"]);
    }

    [Fact]
    public void Beside_SecurityAudit_only_what_it_lacks_is_left()
    {
        var whole = AuditPolicyService.Policy(new());
        var beside = AuditPolicyService.Policy(new() { BesideSecurityAudit = true });

        Assert.Equal(whole.NotInSecurityAudit, beside.Actions);
        Assert.Contains("cloudwatch:GetMetricData", beside.Actions);
        Assert.DoesNotContain("ec2:DescribeVolumes", beside.Actions);
        Assert.Matches(@"^v\d+ \(\d{4}-\d\d-\d\d\)$", beside.SecurityAuditVersion);
        Assert.Contains(beside.NoteTexts, n => n.Ja.Contains("SecurityAudit もアタッチ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_access_test_brings_its_own_actions()
    {
        var policy = AuditPolicyService.Policy(new() { Checks = ["10.1.2-CSC-01"], IncludeAccessTest = true });

        Assert.Superset(new HashSet<string> { "ec2:DescribeRegions", "iam:GetRole", "iam:SimulatePrincipalPolicy" }, policy.Actions.ToHashSet());
        Assert.All(policy.Details.Where(d => d.Checks.Length == 0), d => Assert.False(d.OrganizationOnly));
    }

    [Theory]
    [InlineData("UnknownControl", "1.2.3.4", null, null)]
    [InlineData("InvalidRoleName", null, "a role", null)]
    [InlineData("InvalidRoleName", null, "arn:aws:iam::111122223333:role/IsoAudit", null)]
    [InlineData("InvalidRoleName", null, "IsoAudit\n", null)]
    [InlineData("InvalidTrustedPrincipal", null, "IsoAudit", "*")]
    [InlineData("InvalidTrustedPrincipal", null, "IsoAudit", "12345678901")]
    [InlineData("InvalidTrustedPrincipal", null, "IsoAudit", "arn:aws:iam::*:root")]
    public void What_cannot_be_is_one_clear_error(string id, string? control, string? role, string? trusted)
    {
        var request = new AuditPolicyRequest
        {
            Controls = control is null ? [] : [control], RoleName = role ?? AuditPolicyRequest.UsualRole, TrustedPrincipal = trusted,
        };

        Assert.Equal(id, Assert.Throws<IsoOpsException>(() => AuditPolicyService.Template(request)).Id);
    }

    private static bool Reads(string action) => _readingInEffect.Contains(action) || _reading.Any(r => action.Split(':')[1].StartsWith(r, StringComparison.Ordinal));

    private static List<string> ActionsOf(IsoAuditPolicy policy) => [.. policy.Documents
        .SelectMany(d => JObject.Parse(d)["Statement"]!)
        .SelectMany(s => s["Action"]!.Values<string>().OfType<string>())];
}
