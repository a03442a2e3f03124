using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Tests.Aws.Protocols;

/// <summary>What the AWS CLI makes of an answer, in the places where one would guess otherwise.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("1795132800", "2026-11-20T00:00:00+00:00")]
    [InlineData("1795132800.123", "2026-11-20T00:00:00.123000+00:00")]
    [InlineData("1795132800.451633", "2026-11-20T00:00:00.451633+00:00")]
    [InlineData("1.7951328E9", "2026-11-20T00:00:00+00:00")]
    [InlineData("-1.5", "1969-12-31T23:59:58.500000+00:00")]
    [InlineData("2026-11-20T00:00:00Z", "2026-11-20T00:00:00+00:00")]
    [InlineData("2026-11-20T00:00:00.123Z", "2026-11-20T00:00:00.123000+00:00")]
    [InlineData("2026-11-20T09:00:00+09:00", "2026-11-20T09:00:00+09:00")]
    [InlineData("Fri, 20 Nov 2026 00:00:00 GMT", "2026-11-20T00:00:00+00:00")]
    [InlineData("1e300", "1e300")]
    [InlineData("no_information", "no_information")]
    public void A_moment_is_ISO_8601_with_microseconds_and_offset_and_what_is_none_stays(string wire, string expected) =>
        Assert.Equal(expected, Timestamps.FromText(wire));

    [Fact]
    public void Members_that_are_null_are_left_out_and_elements_that_are_null_stay() => AssertRead(
        "cloudtrail", "DescribeTrails", """{"trailList":[{"Name":null,"HomeRegion":"r"},null]}""", """{"trailList":[{"HomeRegion":"r"},null]}""");

    [Fact]
    public void Members_newer_than_the_model_are_left_out() => AssertRead(
        "kms", "GetKeyRotationStatus", """{"KeyRotationEnabled":true,"Brand":{"New":[1]}}""", """{"KeyRotationEnabled":true}""");

    [Fact]
    public void A_choice_newer_than_the_model_is_named() => AssertRead(
        "accessanalyzer", "ListAnalyzers",
        """{"analyzers":[{"arn":"a","configuration":{"brandNew":{}}}]}""",
        """{"analyzers":[{"arn":"a","configuration":{"SDK_UNKNOWN_MEMBER":{"name":"brandNew"}}}]}""");

    [Fact]
    public void A_role_has_its_trust_policy_as_an_object() => AssertRead(
        "iam", "ListRoles",
        "<ListRolesResponse><ListRolesResult><Roles><member><AssumeRolePolicyDocument>%7B%22Statement%22%3A%5B%5D%7D</AssumeRolePolicyDocument></member></Roles></ListRolesResult></ListRolesResponse>",
        """{"Roles":[{"AssumeRolePolicyDocument":{"Statement":[]}}]}""");

    [Fact]
    public void The_credential_report_stays_base64() => AssertRead(
        "iam", "GetCredentialReport",
        "<GetCredentialReportResponse><GetCredentialReportResult><Content>dXNlcixhcm4=</Content></GetCredentialReportResult></GetCredentialReportResponse>",
        """{"Content":"dXNlcixhcm4="}""");

    [Fact]
    public void An_empty_element_is_an_empty_list_and_a_missing_one_is_not_there() => AssertRead(
        "ec2", "DescribeSecurityGroups",
        "<DescribeSecurityGroupsResponse xmlns='urn:x'><securityGroupInfo><item><groupName/><ipPermissions/></item></securityGroupInfo></DescribeSecurityGroupsResponse>",
        """{"SecurityGroups":[{"GroupName":"","IpPermissions":[]}]}""");

    [Fact]
    public void A_bucket_policy_is_the_body_as_it_is() => AssertRead(
        "s3", "GetBucketPolicy", """{"Version":"2012-10-17"}""", """{"Policy":"{\"Version\":\"2012-10-17\"}"}""");

    [Fact]
    public void An_empty_versioning_configuration_says_nothing() => AssertRead(
        "s3", "GetBucketVersioning", "<VersioningConfiguration xmlns='http://s3.amazonaws.com/doc/2006-03-01/'/>", "{}");

    [Fact]
    public void Numbers_keep_their_kind() => AssertRead(
        "cloudtrail", "GetTrailStatus", """{"IsLogging":true,"StartLoggingTime":1.5}""",
        """{"IsLogging":true,"StartLoggingTime":"1970-01-01T00:00:01.500000+00:00"}""");

    private static void AssertRead(string service, string operation, string body, string expected)
    {
        var model = ServiceModels.Find(service, operation)!;
        var answer = WireProtocols.Of(model.Service).Read(model, WireResponse.Of(200, [], Encoding.UTF8.GetBytes(body)));
        Assert.Equal(expected, answer.ToString(Formatting.None));
    }
}
