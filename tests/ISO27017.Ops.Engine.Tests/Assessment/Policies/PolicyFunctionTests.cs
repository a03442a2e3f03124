using ISO27017.Ops.Engine.Tests.Assessment.Functions;

namespace ISO27017.Ops.Engine.Tests.Assessment.Policies;

public class PolicyFunctionTests
{
    private static string Ask(string question, string policy) =>
        FunctionTests.Evaluate(question, "{\"d\":" + policy + "}");

    private const string Regions = "denies_regions(d, ['ap-northeast-1','ap-northeast-3'], ['iam:*','sts:*'])";

    [Theory]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["ap-northeast-1"]}}}}""", "true")]
    [InlineData("""{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEqualsIfExists":{"AWS:requestedregion":"ap-northeast-3"}}}]}""", "true")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":["iam:*","ec2:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":"ap-northeast-1"}}}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["ap-northeast-1","us-east-1"]}}}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":["ap-northeast-1"]}}}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Allow","NotAction":"iam:*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["ap-northeast-1"]}}}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"iam:*","Resource":"arn:aws:s3:::a","Condition":{"StringNotEquals":{"aws:RequestedRegion":["ap-northeast-1"]}}}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":[]}}}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":"ap-northeast-1"},"ArnNotLike":{"aws:PrincipalArn":"*"}}}}""", "false")]
    public void A_region_guard_counts_only_where_it_binds_everything(string policy, string expected) =>
        Assert.Equal(expected, Ask(Regions, policy));

    private const string Guard = "denies_unless_principal(d, 'iam:CreatePolicyVersion', ['arn:aws:iam::*:role/IamAdmin*'])";

    [Theory]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"iam:CreatePolicy*","Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/IamAdmin"}}}}""", "true")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"IAM:createpolicy*","Resource":"*"}}""", "true")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"s3:*","Resource":"*"}}""", "true")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"iam:*","Resource":"*"}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"iam:CreateUser","Resource":"*"}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"iam:*","Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":["arn:aws:iam::*:role/IamAdmin","arn:aws:iam::*:role/*"]}}}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"iam:*","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/IamAdmin"}}}}""", "false")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"iam:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}}""", "false")]
    public void A_guarded_action_is_denied_to_all_but_the_declared_roles(string policy, string expected) =>
        Assert.Equal(expected, Ask(Guard, policy));

    [Theory]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""", "true")]
    [InlineData("\"%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22*%22%2C%22Resource%22%3A%22*%22%7D%7D\"", "true")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""", "false")]
    [InlineData("\"\"", "false")]
    [InlineData("null", "null")]
    public void Everything_granted_is_seen_in_each_form_of_a_document(string policy, string expected) =>
        Assert.Equal(expected, Ask("grants_all(d)", policy));

    [Fact]
    public void Statements_are_always_lists_with_lower_case_keys() => Assert.Equal(
        """[{"Effect":"Deny","Actions":["s3:*"],"NotActions":[],"Resources":["a"],"NotResources":[],"Principals":[{"Type":"AWS","Id":"*"}],"NotPrincipals":[],"Conditions":[{"Operator":"Bool","Key":"aws:securetransport","Values":["false"]}]}]""",
        Ask("statements(d)", """{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"a","Condition":{"Bool":{"aws:SecureTransport":false}}}}"""));

    [Theory]
    [InlineData("""{"plan":{"TargetTags":[{"Key":"Backup","Value":"daily"}]},"r":{"Arn":"a","Tags":[{"Key":"Backup","Value":"daily"}]}}""", "true")]
    [InlineData("""{"plan":{"TargetTags":[{"Key":"Backup","Value":"daily"}]},"r":{"Arn":"a","Tags":[]}}""", "false")]
    [InlineData("""{"plan":{"Resources":["arn:aws:ec2:*:*:volume/*"],"NotResources":[]},"r":{"Arn":"arn:aws:ec2:r:1:volume/v","Tags":[]}}""", "true")]
    [InlineData("""{"plan":{"Resources":["*"],"NotResources":["arn:aws:ec2:*:*:volume/v"]},"r":{"Arn":"arn:aws:ec2:r:1:volume/v","Tags":[]}}""", "false")]
    [InlineData("""{"plan":{"Resources":["*"],"Conditions":{"StringEquals":[{"ConditionKey":"aws:ResourceTag/Env","ConditionValue":"prod"}]}},"r":{"Arn":"x","Tags":[{"Key":"Env","Value":"dev"}]}}""", "false")]
    [InlineData("""{"plan":{"ListOfTags":[{"ConditionType":"STRINGEQUALS","ConditionKey":"Backup","ConditionValue":"yes"}]},"r":{"Arn":"x","Tags":[{"Key":"Backup","Value":"yes"}]}}""", "true")]
    [InlineData("""{"plan":{"Resources":["*"]},"r":{"Arn":"x"}}""", "null")]
    public void A_backup_plan_takes_what_its_tags_and_patterns_select(string item, string expected) =>
        Assert.Equal(expected, FunctionTests.Evaluate("selects(plan, r)", item));

    [Fact]
    public void Ingress_is_what_groups_admit_narrowed_by_a_blocking_web_acl()
    {
        const string groups = """
            "Groups":[{"IpPermissions":[{"IpRanges":[{"CidrIp":"203.0.113.0/24"}],"Ipv6Ranges":[],"PrefixListIds":[{"PrefixListId":"pl-1"}]}],
                       "Prefixes":[{"PrefixListId":"pl-1","Entries":[{"Cidr":"198.51.100.0/24"}]}]}]
            """;
        const string set = """ "IpSets":[{"ARN":"s","Addresses":["203.0.113.8/32"]}] """;
        const string rule = """ "Rules":[{"Action":{"Allow":{}},"Statement":{"IPSetReferenceStatement":{"ARN":"s"}}}] """;
        Assert.Equal("""["203.0.113.0/24","198.51.100.0/24"]""", FunctionTests.Evaluate("ingress_cidrs(@)", "{" + groups + "}"));
        Assert.Equal("""["203.0.113.8/32"]""", FunctionTests.Evaluate(
            "ingress_cidrs(@)", "{" + groups + "," + set + ",\"Acl\":{\"DefaultAction\":{\"Block\":{}}," + rule + "}}"));
        Assert.Equal("""["203.0.113.0/24","198.51.100.0/24"]""", FunctionTests.Evaluate(
            "ingress_cidrs(@)", "{" + groups + "," + set + ",\"Acl\":{\"DefaultAction\":{\"Allow\":{}}," + rule + "}}"));
        Assert.Equal("null", FunctionTests.Evaluate("ingress_cidrs(@)", """{"Groups":[{"IpPermissions":[{"PrefixListIds":[{"PrefixListId":"pl-9"}]}]}]}"""));
    }

    [Theory]
    [InlineData("""{"OverrideAction":{"None":{}},"Statement":{"RuleGroupReferenceStatement":{"ARN":"g"}}}""", "10.0.0.0/8")]
    [InlineData("""{"OverrideAction":{"Count":{}},"Statement":{"RuleGroupReferenceStatement":{"ARN":"g"}}}""", "10.1.0.0/16")]
    [InlineData("""{"OverrideAction":{"None":{}},"Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"Common"}}}""", "10.1.0.0/16")]
    [InlineData("""{"OverrideAction":{"None":{}},"Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"Common","RuleActionOverrides":[{"Name":"r","ActionToUse":{"Allow":{}}}]}}}""", "10.0.0.0/8")]
    [InlineData("""{"OverrideAction":{"None":{}},"Statement":{"ManagedRuleGroupStatement":{"VendorName":"Other","Name":"Mine"}}}""", "10.0.0.0/8")]
    [InlineData("""{"Action":{"Allow":{}},"Statement":{"IPSetReferenceStatement":{"ARN":"s","IPSetForwardedIPConfig":{"HeaderName":"X-Forwarded-For"}}}}""", "10.0.0.0/8")]
    public void A_rule_whose_addresses_are_not_read_narrows_nothing(string rule, string reached) =>
        Assert.Contains("\"" + reached + "\"", Ingress(
            """ "DefaultAction":{"Block":{}},"Rules":[{"Action":{"Allow":{}},"Statement":{"IPSetReferenceStatement":{"ARN":"s"}}}, """ + rule + "]"),
            StringComparison.Ordinal);

    [Fact]
    public void A_rule_group_of_Firewall_Manager_narrows_nothing() => Assert.Equal("""["10.0.0.0/8"]""", Ingress("""
        "DefaultAction":{"Block":{}},"Rules":[],
        "PreProcessFirewallManagerRuleGroups":[{"OverrideAction":{"None":{}},"FirewallManagerStatement":{"RuleGroupReferenceStatement":{"ARN":"g"}}}]
        """));

    [Fact]
    public void A_security_group_that_is_not_listed_may_admit_anything() => Assert.Equal("null", FunctionTests.Evaluate(
        "ingress_cidrs(@)", """{"SecurityGroups":["sg-1","sg-2"],"Groups":[{"GroupId":"sg-1","IpPermissions":[]}]}"""));

    [Fact]
    public void Members_of_a_policy_are_found_whatever_their_case() =>
        Assert.Equal("true", Ask("grants_all(d)", """{"statement":{"effect":"Allow","action":"*","resource":"*"}}"""));

    private static string Ingress(string acl) => FunctionTests.Evaluate("ingress_cidrs(@)", """
        {"Groups":[{"IpPermissions":[{"IpRanges":[{"CidrIp":"10.0.0.0/8"}]}]}],"IpSets":[{"ARN":"s","Addresses":["10.1.0.0/16"]}],"Acl":{
        """ + acl + "}}");
}
