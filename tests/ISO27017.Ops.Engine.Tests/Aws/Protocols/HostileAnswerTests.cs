using System.Text;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Testing.Wire;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Protocols;

/// <summary>Whatever comes with status 200, there is a document of the service or a <see cref="WireException"/>: never another
/// exception, and never an empty document that reads as "there is nothing".</summary>
public sealed class HostileAnswerTests
{
    private static readonly OperationModel[] Samples =
    [
        Operation("iam", "ListRoles"), Operation("ec2", "DescribeSecurityGroups"), Operation("cloudtrail", "DescribeTrails"),
        Operation("guardduty", "GetDetector"), Operation("s3", "GetBucketEncryption"), Operation("s3", "GetBucketPolicy"),
    ];

    public static TheoryData<string> Names => [.. Samples.Select(o => o.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_answer_that_ends_early_is_malformed_wherever_it_ends(string name)
    {
        var operation = Sample(name);
        var whole = ResponseWriter.Write(operation, new DocumentGenerator(7).Answer(operation));
        Assert.NotEmpty((JObject)Read(operation, whole.Body));
        for (var length = 0; length < whole.Body.Length; length++)
            AssertMalformed(operation, whole.Body[..length]);
    }

    [Property(MaxTest = 300)]
    public void A_changed_byte_gives_a_document_or_a_WireException(int seed, int at, byte value)
    {
        foreach (var operation in Samples)
        {
            var body = ResponseWriter.Write(operation, new DocumentGenerator(seed).Answer(operation)).Body;
            body[(int)((uint)at % body.Length)] = value;
            try
            {
                Read(operation, body);
            }
            catch (WireException e)
            {
                Assert.NotEmpty(e.Error.Code);
            }
        }
    }

    [Property(MaxTest = 300)]
    public void Arbitrary_bytes_are_malformed(byte[] body)
    {
        foreach (var operation in Samples.Where(o => o.Output!.Payload is null))
        {
            // A lone number or text is JSON, but nobody's document.
            AssertMalformed(operation, body);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_of_a_proxy_is_no_document(string name)
    {
        AssertMalformed(Sample(name), "<html><head><title>Sign in</title></head><body/></html>"u8.ToArray());
        AssertMalformed(Sample(name), "<!DOCTYPE html><html></html>"u8.ToArray());
        AssertMalformed(Sample(name), []);
        AssertMalformed(Sample(name), "   "u8.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_nest_without_end_is_malformed_and_not_a_crash(string name)
    {
        AssertMalformed(Sample(name), Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", 200_000))));
        AssertMalformed(Sample(name), Encoding.ASCII.GetBytes(new string('[', 200_000)));
        AssertMalformed(Sample(name), Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"trailList\":", 100_000))));
    }

    [Fact]
    public void Entities_and_document_types_are_refused()
    {
        var operation = Operation("iam", "ListRoles");
        const string Laughs = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>";
        AssertMalformed(operation, Encoding.UTF8.GetBytes(Laughs + "<ListRolesResponse><ListRolesResult><Marker>&b;</Marker></ListRolesResult></ListRolesResponse>"));
        AssertMalformed(operation, "<ListRolesResponse><ListRolesResult><Marker>&b;</Marker></ListRolesResult></ListRolesResponse>"u8.ToArray());
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("01")]
    public void A_number_that_is_none_is_malformed(string number) => AssertMalformed(
        Operation("kms", "ListKeys"), Encoding.ASCII.GetBytes($$"""{"Keys":[],"Truncated":{{number}}}"""));

    [Fact]
    public void A_number_of_thousands_of_digits_does_not_stop_the_run()
    {
        AssertMalformed(Operation("rds", "DescribeDBInstances"), Encoding.ASCII.GetBytes(
            $"<DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInstances><DBInstance><AllocatedStorage>{new string('9', 100_000)}</AllocatedStorage></DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>"));
        AssertMalformed(Operation("backup", "GetBackupPlan"), Encoding.ASCII.GetBytes($$"""{"BackupPlanId":"x","CreationDate":{{new string('9', 100_000)}},"BackupPlan":[]}"""));
    }

    [Theory]
    [InlineData("cloudtrail", "DescribeTrails", """{"__type":"x#ThrottlingException","message":"slow"}""", "ThrottlingException")]
    [InlineData("s3", "GetBucketEncryption", "<Error><Code>InternalError</Code></Error>", "InternalError")]
    [InlineData("s3", "GetBucketPolicy", "<Error><Code>SlowDown</Code></Error>", "SlowDown")]
    [InlineData("ec2", "DescribeVpcs", "<Response><Errors><Error><Code>RequestLimitExceeded</Code></Error></Errors></Response>", "RequestLimitExceeded")]
    [InlineData("iam", "ListUsers", "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>", "Throttling")]
    public void An_error_with_status_200_is_an_error(string service, string operation, string body, string code)
    {
        var error = Assert.Throws<WireException>(() => Read(Operation(service, operation), Encoding.UTF8.GetBytes(body))).Error;
        Assert.Equal(code, error.Code);
        Assert.True(error.Retryable);
    }

    [Fact]
    public void An_answer_to_another_question_is_malformed()
    {
        AssertMalformed(Operation("iam", "ListRoles"), "<ListUsersResponse><ListUsersResult/></ListUsersResponse>"u8.ToArray());
        AssertMalformed(Operation("iam", "ListRoles"), "<ListRolesResponse/>"u8.ToArray());
        AssertMalformed(Operation("cloudtrail", "DescribeTrails"), """{"somethingElse":1}"""u8.ToArray());
    }

    [Fact]
    public void Text_that_is_not_Unicode_is_malformed() => AssertMalformed(
        Operation("kms", "GetKeyPolicy"), [.. "{\"Policy\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

    private static void AssertMalformed(OperationModel operation, byte[] body)
    {
        var error = Assert.Throws<WireException>(() => Read(operation, body)).Error;
        Assert.Equal(WireException.MalformedAnswer, error.Code);
        Assert.True(error.Retryable);
    }

    private static JToken Read(OperationModel operation, byte[] body) =>
        WireProtocols.Of(operation.Service).Read(operation, WireResponse.Of(200, [], body));

    private static OperationModel Operation(string service, string operation) => ServiceModels.Find(service, operation)!;

    private static OperationModel Sample(string name) => Samples.First(o => o.ToString() == name);
}
