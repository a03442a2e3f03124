using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Protocols;

public sealed class RequestTests
{
    [Fact]
    public void EC2_filters_are_numbered_without_a_word_for_the_element() => Assert.Equal(
        "Action=DescribeVpcs&Version=2016-11-15&Filter.1.Name=state&Filter.1.Value.1=a%20b&Filter.1.Value.2=c",
        Body(Write("ec2", "DescribeVpcs", """{"Filters":[{"Name":"state","Values":["a b","c"]}]}""")));

    [Fact]
    public void A_json_request_names_its_target_and_sends_times_as_numbers()
    {
        var request = Write("cloudtrail", "LookupEvents", """{"StartTime":"2026-11-20T00:00:00Z"}""");
        Assert.EndsWith("CloudTrail_20131101.LookupEvents", request.Headers["X-Amz-Target"], StringComparison.Ordinal);
        Assert.Equal("""{"StartTime":1795132800}""", Body(request));
    }

    [Fact]
    public void A_bucket_is_in_the_host_for_AWS_and_in_the_path_for_everything_else()
    {
        var request = Write("s3", "GetBucketPolicy", """{"Bucket":"my-bucket"}""");
        Assert.Equal(("/my-bucket", null), (request.Path, request.HostPrefix));
        Assert.Equal([new("policy", null)], request.Query);
        var aws = S3Addressing.ForAws(request);
        Assert.Equal(("/", "my-bucket."), (aws.Path, aws.HostPrefix));
    }

    [Theory]
    [InlineData("my.bucket")]
    [InlineData("My_Bucket")]
    [InlineData("evil.example.com/")]
    [InlineData("a#")]
    public void A_bucket_that_is_no_host_name_stays_in_the_path(string bucket)
    {
        var request = Write("s3", "GetBucketPolicy", new JObject { ["Bucket"] = bucket }.ToString());
        Assert.Equal("/" + Uri.EscapeDataString(bucket), S3Addressing.ForAws(request).Path);
        Assert.Null(S3Addressing.ForAws(request).HostPrefix);
    }

    [Fact]
    public void S3_Control_has_the_account_before_its_host_and_in_a_header()
    {
        var request = Write("s3control", "GetPublicAccessBlock", """{"AccountId":"111122223333"}""");
        Assert.Equal("111122223333.", request.HostPrefix);
        Assert.Equal("111122223333", request.Headers["x-amz-account-id"]);
    }

    [Theory]
    [InlineData("ec2", "DescribeVpcs", """{"Nonsense":1}""", "has no parameter Nonsense")]
    [InlineData("ec2", "DescribeVpcs", """{"VpcIds":null}""", "VpcIds is null")]
    [InlineData("ec2", "DescribeVpcs", """{"VpcIds":"vpc-1"}""", "VpcIds is not a list")]
    [InlineData("kms", "DescribeKey", "{}", "lacks KeyId")]
    [InlineData("kms", "DescribeKey", """{"KeyId":7}""", "KeyId is not of type String")]
    [InlineData("kms", "ListKeys", """{"Limit":1.5}""", "Limit is not of type Integer")]
    [InlineData("cloudtrail", "LookupEvents", """{"StartTime":"soon"}""", "StartTime is not a time")]
    [InlineData("guardduty", "GetDetector", """{"DetectorId":""}""", "needs a value for DetectorId")]
    [InlineData("guardduty", "GetDetector", """{"DetectorId":".."}""", "needs a value for DetectorId")]
    [InlineData("s3control", "GetPublicAccessBlock", """{"AccountId":"evil.example.com/"}""", "cannot be a part of a host name")]
    [InlineData("s3", "GetBucketPolicy", """{"Bucket":"b","ExpectedBucketOwner":"1\r\nX-Evil: 1"}""", "cannot be a header")]
    public void Parameters_that_do_not_fit_stop_the_call(string service, string operation, string parameters, string says)
    {
        var error = Assert.Throws<WireException>(() => Write(service, operation, parameters)).Error;
        Assert.Equal(WireException.InvalidRequest, error.Code);
        Assert.False(error.Retryable);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expressions_whole_number_is_a_whole_number() =>
        Assert.Equal("""{"Limit":7}""", Body(Write("kms", "ListKeys", """{"Limit":7.0}""")));

    private static WireRequest Write(string service, string operation, string parameters)
    {
        var model = ServiceModels.Find(service, operation)!;
        return WireProtocols.Of(model.Service).Write(model, Json(parameters));
    }

    private static string Body(WireRequest request) => Encoding.UTF8.GetString(request.Body);

    private static JObject Json(string text)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(text)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JObject.Load(reader);
    }
}
