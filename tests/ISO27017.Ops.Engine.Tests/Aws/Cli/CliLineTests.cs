using FsCheck.Xunit;
using ISO27017.Ops.Engine.Aws.Cli;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Cli;

public sealed class CliLineTests
{
    [Theory]
    [InlineData("DescribeDBInstances", "describe-db-instances")]
    [InlineData("DescribeDBInstanceAutomatedBackups", "describe-db-instance-automated-backups")]
    [InlineData("GetWebACLForResource", "get-web-acl-for-resource")]
    [InlineData("ListIPSets", "list-ip-sets")]
    [InlineData("ListWebACLs", "list-web-acls")]
    [InlineData("DescribeSSLPolicies", "describe-ssl-policies")]
    [InlineData("ListFindingsV2", "list-findings-v2")]
    [InlineData("BatchGetAccountStatus", "batch-get-account-status")]
    [InlineData("GetEbsEncryptionByDefault", "get-ebs-encryption-by-default")]
    [InlineData("PolicySourceArn", "policy-source-arn")]
    [InlineData("detectorId", "detector-id")]
    [InlineData("ResourceARNs", "resource-arns")]
    public void A_name_is_written_as_the_CLI_writes_it(string name, string expected) => Assert.Equal(expected, CliName.Kebab(name));

    [Fact]
    public void A_plain_call_is_one_plain_line() => Assert.Equal(
        "aws cloudtrail describe-trails --no-include-shadow-trails --region ap-northeast-1 --query trailList --output json",
        CliLine.Of("cloudtrail", "DescribeTrails", new JObject { ["includeShadowTrails"] = false }, "ap-northeast-1", "trailList"));

    [Fact]
    public void Buckets_and_recorders_are_asked_by_the_commands_that_have_other_names()
    {
        Assert.StartsWith("aws s3api get-bucket-policy --bucket b ", Line("s3", "GetBucketPolicy", new() { ["Bucket"] = "b" }), StringComparison.Ordinal);
        Assert.StartsWith("aws configservice describe-config-rules ", Line("config", "DescribeConfigRules", []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_without_regions_is_asked_where_it_answers() => Assert.Equal(
        "aws health describe-events --region us-east-1 --output json",
        CliLine.Of("health", "DescribeEvents", [], "global", null));

    [Fact]
    public void The_page_size_does_not_switch_paging_off() => Assert.Contains(
        " --page-size 50 ", Line("guardduty", "ListDetectors", new() { ["MaxResults"] = 50 }), StringComparison.Ordinal);

    [Fact]
    public void Lists_of_words_stand_as_words_and_all_else_as_json()
    {
        Assert.Contains(" --owner-ids self 123456789012 ", Line("ec2", "DescribeSnapshots", new() { ["OwnerIds"] = new JArray("self", "123456789012") }), StringComparison.Ordinal);
        Assert.Contains(""" --filters '[{"Name":"state","Values":["a b"]}]' """, Line("ec2", "DescribeSnapshots",
            new() { ["Filters"] = new JArray(new JObject { ["Name"] = "state", ["Values"] = new JArray("a b") }) }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("a\nb")]
    [InlineData("\u2019; rm -rf ~; \u2019")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://example.com/x")]
    public void A_value_that_a_shell_or_the_CLI_could_take_for_more_goes_in_as_json(string value)
    {
        var line = Line("kms", "DescribeKey", new() { ["KeyId"] = value });
        Assert.StartsWith("aws kms describe-key --cli-input-json '{\"KeyId\":", line, StringComparison.Ordinal);
        Assert.Equal(value, (string?)JObject.Parse(Quoted(line))["KeyId"]);
    }

    [Fact]
    public void A_value_with_a_leading_hyphen_is_no_option() => Assert.Contains(
        " --key-id='--debug' ", Line("kms", "DescribeKey", new() { ["KeyId"] = "--debug" }), StringComparison.Ordinal);

    [Fact]
    public void A_text_within_an_expression_is_said_without_single_quotes() => Assert.EndsWith(
        """ --query 'Users[?Name==`"it\u0027s"` && "odd \u0027name"].Arn' --output json""",
        CliLine.Of("iam", "ListUsers", [], null, """Users[?Name=='it\'s' && "odd 'name"].Arn"""), StringComparison.Ordinal);

    [Property]
    public void Whatever_the_value_the_line_has_no_control_characters_and_only_our_quotes(string? value)
    {
        var line = Line("ssm", "GetDocument", new() { ["Name"] = value ?? "" });
        Assert.DoesNotContain(line, char.IsControl);
        Assert.DoesNotContain(line, c => c is '\u2018' or '\u2019' or '\u201a' or '\u201b');
        Assert.True(line.Count(c => c == '\'') is 0 or 2, line);
    }

    private static string Line(string service, string operation, JObject parameters) =>
        CliLine.Of(service, operation, parameters, "ap-northeast-1", null);

    private static string Quoted(string line) => line[(line.IndexOf('\'', StringComparison.Ordinal) + 1)..line.LastIndexOf('\'')];
}
