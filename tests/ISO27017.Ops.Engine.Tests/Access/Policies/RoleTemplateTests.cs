using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Access;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Access.Policies;

public class RoleTemplateTests
{
    [Fact]
    public void It_is_YAML_whose_role_may_do_what_the_policy_says()
    {
        var template = Read(AuditPolicyService.Template(new()));

        var policy = AuditPolicyService.Policy(new());
        Assert.Equal(policy.Details.Where(d => !d.OrganizationOnly).Select(d => d.Action), Actions(template, conditional: false));
        Assert.Equal(policy.Details.Where(d => d.OrganizationOnly).Select(d => d.Action), Actions(template, conditional: true));
    }

    [Fact]
    public void What_looks_like_a_date_or_a_number_stays_text()
    {
        var template = Read(AuditPolicyService.Template(new() { TrustedPrincipal = "012345678901", ExternalId = "2026-11-23" }));

        Assert.Equal("012345678901", template.SelectToken("Parameters.TrustedPrincipal.Default"));
        Assert.Equal("2026-11-23", template.SelectToken("Parameters.ExternalId.Default"));
        Assert.Equal("2010-09-09", template["AWSTemplateFormatVersion"]);
        Assert.Equal("2012-10-17", template.SelectToken("Resources.AuditRole.Properties.AssumeRolePolicyDocument.Version"));
        Assert.Equal("false", template.SelectToken("Parameters.OrganizationAccess.Default"));
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var template = Read(AuditPolicyService.Template(new() { ExternalId = "id" }));

        var known = ((JObject)template["Parameters"]!).Properties().Concat(((JObject)template["Resources"]!).Properties()).Select(p => p.Name).Append("AWS::NoValue").ToHashSet();
        Assert.All(template.Descendants().OfType<JProperty>().Where(p => p.Name == "Ref"), p => Assert.Contains((string)p.Value!, known));
        var conditions = ((JObject)template["Conditions"]!).Properties().Select(p => p.Name).ToHashSet();
        Assert.All(template.Descendants().OfType<JProperty>().Where(p => p.Name == "Condition" && p.Value.Type == JTokenType.String), p => Assert.Contains((string)p.Value!, conditions));
        Assert.Equal("HasExternalId", template.SelectToken("Resources.AuditRole.Properties.AssumeRolePolicyDocument.Statement[0].Condition['Fn::If'][0]"));
    }

    [Fact]
    public void The_defaults_fit_their_own_patterns()
    {
        var template = Read(AuditPolicyService.Template(new() { TrustedPrincipal = "arn:aws:iam::111122223333:role/path/Collector" }));

        Assert.All(((JObject)template["Parameters"]!).Properties().Where(p => p.Value["AllowedPattern"] is not null), p =>
            Assert.Matches(new Regex($"^({(string)p.Value["AllowedPattern"]!})\\z", RegexOptions.ECMAScript), (string)p.Value["Default"]!));
    }

    [Fact]
    public void Without_a_trusted_principal_the_template_asks_for_it() =>
        Assert.Null(Read(AuditPolicyService.Template(new())).SelectToken("Parameters.TrustedPrincipal.Default"));

    [Fact]
    public void A_path_is_the_roles_and_not_part_of_its_name()
    {
        var template = Read(AuditPolicyService.Template(new() { RoleName = "audit/iso/Reader" }));

        Assert.Equal("Reader", template.SelectToken("Parameters.RoleName.Default"));
        Assert.Equal("/audit/iso/", template.SelectToken("Resources.AuditRole.Properties.Path"));
    }

    [Fact]
    public void Beside_SecurityAudit_the_role_has_both()
    {
        var template = Read(AuditPolicyService.Template(new() { BesideSecurityAudit = true }));

        Assert.Equal("arn:${AWS::Partition}:iam::aws:policy/SecurityAudit", template.SelectToken("Resources.AuditRole.Properties.ManagedPolicyArns[0]['Fn::Sub']"));
        Assert.DoesNotContain("ec2:DescribeVolumes", Actions(template, conditional: false));
        Assert.Contains("cloudwatch:GetMetricData", Actions(template, conditional: false));
    }

    [Fact]
    public void For_the_role_of_other_accounts_nothing_of_the_organisation_is_in_it()
    {
        var template = Read(AuditPolicyService.Template(new() { Principal = IsoPolicyPrincipal.Account }));

        Assert.Empty(Actions(template, conditional: true));
        Assert.Null(template.SelectToken("Parameters.OrganizationAccess"));
        Assert.Null(template.SelectToken("Conditions.HasOrganizationAccess"));
    }

    [Fact]
    public void It_says_why_every_resource_is_meant() =>
        Assert.Contains("# The resource is * because", AuditPolicyService.Template(new()), StringComparison.Ordinal);

    private static JObject Read(string yaml)
    {
        var document = YamlReader.Read("template.yaml", yaml, YamlOptions.Data);
        Assert.Empty(document.Problems);
        return (JObject)document.Root!;
    }

    private static IEnumerable<string> Actions(JObject template, bool conditional) => ((JObject)template["Resources"]!).Properties()
        .Where(p => (string?)p.Value["Type"] == "AWS::IAM::ManagedPolicy" && p.Value["Condition"] is not null == conditional)
        .SelectMany(p => p.Value.SelectToken("Properties.PolicyDocument.Statement")!)
        .SelectMany(s => s["Action"]!.Values<string>().OfType<string>());
}
