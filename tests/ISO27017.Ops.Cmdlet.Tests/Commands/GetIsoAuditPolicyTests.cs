using System.Text.Json;
using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public class GetIsoAuditPolicyTests : SessionTests
{
    [Fact]
    public void The_policy_of_all_checks_is_one_object_that_fits_into_IAM()
    {
        var policy = Assert.Single(Session.Get<IsoAuditPolicy>("Get-IsoAuditPolicy"));

        Assert.Equal(Session.Get<IsoCheck>("Get-IsoCheck").Select(c => c.Id).Order(), policy.Checks.Order());
        Assert.Equal(Session.Get<IsoCheck>("Get-IsoCheck").SelectMany(c => c.IamActions).Distinct().Order(StringComparer.Ordinal), policy.Actions);
        Assert.All(policy.Documents, d => Assert.InRange(d.Count(c => !char.IsWhiteSpace(c)), 1, 6144));
    }

    [Fact]
    public void Checks_and_controls_come_through_the_pipeline()
    {
        Assert.Equal(["12.3.1-CSC-01"], Session.Get<IsoAuditPolicy>("Get-IsoCheck 12.3.1-CSC-01 | Get-IsoAuditPolicy")[0].Checks);
        Assert.All(Session.Get<IsoAuditPolicy>("Get-IsoControl 12.3.1 | Get-IsoAuditPolicy -Role CSP")[0].Checks, c => Assert.StartsWith("12.3.1-CSP-", c, StringComparison.Ordinal));
    }

    [Fact]
    public void Json_is_text_to_paste()
    {
        var json = Assert.Single(Session.Get<string>("Get-IsoAuditPolicy -Check 10.1.2-CSC-01 -Format Json"));

        using var policy = JsonDocument.Parse(json);
        Assert.Equal(
            ["kms:DescribeKey", "kms:ListKeys"],
            policy.RootElement.GetProperty("Statement")[0].GetProperty("Action").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public void The_collector_gets_a_second_document_for_the_role()
    {
        var documents = Session.Get<string>("Get-IsoAuditPolicy -Check 10.1.2-CSC-01 -Principal Collector -RoleName Reader -Format Json");

        Assert.Equal(2, documents.Count);
        Assert.Contains("arn:aws:iam::*:role/Reader", documents[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_is_one_text()
    {
        var template = Assert.Single(Session.Get<string>("Get-IsoAuditPolicy -Format CloudFormation -TrustedPrincipal 111122223333 -ExternalId abc -RoleName Reader"));

        Assert.Contains("Default: '111122223333'", template, StringComparison.Ordinal);
        Assert.Contains("Default: Reader", template, StringComparison.Ordinal);
        Assert.Contains("Default: abc", template, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-IsoAuditPolicy 1.2.3.4", "UnknownControl")]
    [InlineData("Get-IsoAuditPolicy -Check x", "UnknownCheck")]
    [InlineData("Get-IsoAuditPolicy 12.3.1 -Check 9.*", "NothingSelected")]
    [InlineData("@() | Get-IsoAuditPolicy", "NothingSelected")]
    [InlineData("Get-IsoAuditPolicy -Format CloudFormation -TrustedPrincipal *", "InvalidTrustedPrincipal")]
    [InlineData("Get-IsoAuditPolicy -Format CloudFormation -ExternalId 'a b'", "InvalidExternalId")]
    [InlineData("Get-IsoAuditPolicy -RoleName 'x y'", "InvalidRoleName")]
    [InlineData("Get-IsoAuditPolicy -TrustedPrincipal 111122223333 -Format Json", "OnlyForTemplates")]
    public void What_cannot_be_is_an_error_with_a_fixed_id(string script, string id) =>
        Assert.Equal(id + ",ISO27017.Ops.Commands.GetIsoAuditPolicyCommand", Session.Fails(script).FullyQualifiedErrorId);

    [Fact]
    public void The_view_says_what_to_know_and_not_the_whole_text()
    {
        using var session = new Session("ja-JP", 400);

        var shown = session.Show("Get-IsoAuditPolicy -CompareToSecurityAudit");

        Assert.Contains("SecurityAudit もアタッチしてください", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Statement\"", shown, StringComparison.Ordinal);
    }
}
