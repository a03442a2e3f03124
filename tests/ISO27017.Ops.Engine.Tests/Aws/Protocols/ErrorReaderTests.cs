using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.Wire;

namespace ISO27017.Ops.Engine.Tests.Aws.Protocols;

public sealed class ErrorReaderTests
{
    public static TheoryData<string> Services => [.. ServiceModels.Names];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_refusal_is_read_in_every_services_own_form(string name)
    {
        var service = ServiceModels.Find(name)!;
        var error = Read(service, ResponseWriter.Error(service, 403, "AccessDeniedException", "not you"));
        Assert.Equal(new AwsError("AccessDeniedException", "not you", IsoReason.AccessDenied, Retryable: false), error);
    }

    [Theory]
    [InlineData("UnauthorizedOperation", 403, IsoReason.AccessDenied, false)]
    [InlineData("AuthorizationError", 403, IsoReason.AccessDenied, false)]
    [InlineData("ExpiredTokenException", 400, IsoReason.AccessDenied, false)]
    [InlineData("InvalidClientTokenId", 403, IsoReason.AccessDenied, false)]
    [InlineData("ThrottlingException", 400, IsoReason.Throttled, true)]
    [InlineData("RequestLimitExceeded", 503, IsoReason.Throttled, true)]
    [InlineData("SlowDown", 503, IsoReason.Throttled, true)]
    [InlineData("OptInRequired", 403, IsoReason.RegionDisabled, false)]
    [InlineData("SubscriptionRequiredException", 400, IsoReason.SubscriptionRequired, false)]
    [InlineData("InvalidAccessException", 401, IsoReason.NotEnabled, false)]
    [InlineData("AWSOrganizationsNotInUseException", 400, IsoReason.NotEnabled, false)]
    [InlineData("InternalFailure", 500, IsoReason.Error, true)]
    [InlineData("RequestTimeout", 400, IsoReason.Timeout, true)]
    [InlineData("NoSuchBucketPolicy", 404, IsoReason.Error, false)]
    [InlineData("SomethingNew", 403, IsoReason.AccessDenied, false)]
    [InlineData("SomethingNew", 429, IsoReason.Throttled, true)]
    [InlineData("SomethingNew", 500, IsoReason.Error, true)]
    [InlineData("SomethingNew", 400, IsoReason.Error, false)]
    public void A_code_says_what_it_means_and_whether_to_ask_again(string code, int status, IsoReason reason, bool retryable) =>
        Assert.Equal((reason, retryable), ErrorReasons.Of(code, status));

    [Fact]
    public void Codes_of_bad_credentials_may_also_mean_a_region_that_is_not_enabled()
    {
        Assert.True(ErrorReasons.MayMeanDisabledRegion("AuthFailure"));
        Assert.True(ErrorReasons.MayMeanDisabledRegion("UnrecognizedClientException"));
        Assert.False(ErrorReasons.MayMeanDisabledRegion("AccessDenied"));
    }

    [Theory]
    [InlineData("""{"__type":"com.amazonaws.x#ThrottlingException:http://internal/","Message":"slow"}""", "ThrottlingException", "slow")]
    [InlineData("""{"code":"TooManyRequestsException","message":"slow"}""", "TooManyRequestsException", "slow")]
    [InlineData("""{"Code":"AccessDenied"}""", "AccessDenied", "")]
    [InlineData("""{"message":"just words"}""", "Http400", "just words")]
    [InlineData("[]", "Http400", "HTTP 400 BadRequest")]
    [InlineData("", "Http400", "HTTP 400 BadRequest")]
    [InlineData("<html>no</html>", "Http400", "HTTP 400 BadRequest")]
    [InlineData("{\"__type\":\"Cut", "Http400", "HTTP 400 BadRequest")]
    public void A_json_error_is_read_in_all_its_forms(string body, string code, string message)
    {
        var error = ErrorReader.Json(Response(400, body));
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public void The_header_goes_before_the_body_and_the_old_code_before_both()
    {
        var error = ErrorReader.Json(Response(400, """{"__type":"Body"}""", ("x-amzn-ErrorType", "Header:http://x/")));
        Assert.Equal("Header", error.Code);
        error = ErrorReader.Json(Response(400, """{"__type":"Body"}""", ("x-amzn-query-error", "Old.Code;Sender")));
        Assert.Equal("Old.Code", error.Code);
    }

    [Theory]
    [InlineData("<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>", "UnauthorizedOperation")]
    [InlineData("<Error><Code>NoSuchBucket</Code><Message>m</Message><RequestId>r</RequestId></Error>", "NoSuchBucket")]
    [InlineData("<ErrorResponse xmlns='urn:x'><Error><Type>Sender</Type><Code>Throttling</Code></Error></ErrorResponse>", "Throttling")]
    [InlineData("<Error><Message>no code</Message></Error>", "Http503")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Error><Code>&e;</Code></Error>", "Http503")]
    [InlineData("<html><body>Service Unavailable</body></html>", "Http503")]
    [InlineData("", "Http503")]
    [InlineData("<Error><Code>Cut", "Http503")]
    public void An_xml_error_is_read_in_all_its_forms(string body, string code) =>
        Assert.Equal(code, ErrorReader.Xml(Response(503, body)).Code);

    [Fact]
    public void The_request_id_is_in_one_of_three_headers()
    {
        Assert.Equal("a", Response(200, "", ("X-Amzn-RequestId", "a")).RequestId);
        Assert.Equal("b", Response(200, "", ("x-amz-request-id", "b")).RequestId);
        Assert.Null(Response(200, "").RequestId);
    }

    private static AwsError Read(ServiceModel service, WireResponse response) =>
        WireProtocols.Of(service).ReadError(service.Operations.Values.First(), response);

    private static WireResponse Response(int status, string body, params (string Name, string Value)[] headers) => WireResponse.Of(
        status, headers.Select(h => new KeyValuePair<string, string>(h.Name, h.Value)), Encoding.UTF8.GetBytes(body));
}
