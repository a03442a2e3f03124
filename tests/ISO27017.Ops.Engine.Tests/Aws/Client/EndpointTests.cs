using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Client;

public class EndpointTests
{
    private static ServiceModel Service(string name) => ServiceModels.Find(name)!;

    private static EndpointSettings Settings(params (string Name, string Value)[] variables) =>
        new(null, n => variables.FirstOrDefault(v => v.Name == n).Value);

    // Expected values: AWS's published endpoint rules
    [Theory]
    [InlineData("ec2", "ap-northeast-1", "https://ec2.ap-northeast-1.amazonaws.com/")]
    [InlineData("cloudwatch", "eu-west-1", "https://monitoring.eu-west-1.amazonaws.com/")]
    [InlineData("iam", "global", "https://iam.amazonaws.com/")]
    [InlineData("organizations", "global", "https://organizations.us-east-1.amazonaws.com/")]
    [InlineData("account", "ap-northeast-1", "https://account.us-east-1.amazonaws.com/")]
    [InlineData("notifications", "global", "https://notifications.us-east-1.api.aws/")]
    [InlineData("s3", "ap-northeast-3", "https://s3.ap-northeast-3.amazonaws.com/")]
    [InlineData("s3control", "ap-northeast-1", "https://s3-control.ap-northeast-1.amazonaws.com/")]
    [InlineData("ec2", "cn-north-1", "https://ec2.cn-north-1.amazonaws.com.cn/")]
    [InlineData("iam", "cn-north-1", "https://iam.cn-north-1.amazonaws.com.cn/")]
    [InlineData("organizations", "cn-north-1", "https://organizations.cn-northwest-1.amazonaws.com.cn/")]
    [InlineData("iam", "us-gov-east-1", "https://iam.us-gov.amazonaws.com/")]
    [InlineData("organizations", "us-gov-east-1", "https://organizations.us-gov-west-1.amazonaws.com/")]
    [InlineData("ec2", "us-iso-east-1", "https://ec2.us-iso-east-1.c2s.ic.gov/")]
    public void An_endpoint_is_the_one_that_AWS_publishes(string service, string region, string url) =>
        Assert.Equal(url, Settings().Find(Service(service), EndpointTable.RegionOf(Service(service), region, "ap-northeast-1")).Url.AbsoluteUri);

    [Theory]
    [InlineData("iam", "global", "cn-north-1", "cn-north-1")]
    [InlineData("organizations", "global", "cn-north-1", "cn-northwest-1")]
    [InlineData("iam", "global", "us-gov-east-1", "us-gov-west-1")]
    [InlineData("account", "global", "us-iso-east-1", "us-iso-east-1")]
    [InlineData("s3", "global", "eu-west-1", "us-east-1")]
    [InlineData("s3control", "global", "eu-west-1", "eu-west-1")]
    [InlineData("ec2", "ap-northeast-3", "eu-west-1", "ap-northeast-3")]
    public void The_partition_decides_where_a_global_service_is_signed(string service, string region, string connection, string expected) =>
        Assert.Equal(expected, EndpointTable.RegionOf(Service(service), region, connection));

    [Theory]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "ec2", "eu-west-1", "https://ec2-fips.eu-west-1.amazonaws.com/")]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "iam", "us-east-1", "https://iam-fips.amazonaws.com/")]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "ec2", "us-gov-west-1", "https://ec2.us-gov-west-1.amazonaws.com/")]
    [InlineData("AWS_USE_DUALSTACK_ENDPOINT", "ec2", "eu-west-1", "https://ec2.eu-west-1.api.aws/")]
    [InlineData("AWS_USE_DUALSTACK_ENDPOINT", "s3", "eu-west-1", "https://s3.dualstack.eu-west-1.amazonaws.com/")]
    public void Validated_and_wide_endpoints_follow_the_environment(string variable, string service, string region, string url) =>
        Assert.Equal(url, Settings((variable, "true")).Find(Service(service), region).Url.AbsoluteUri);

    [Theory]
    [InlineData("sso-admin", "AWS_ENDPOINT_URL_SSO_ADMIN")]
    [InlineData("config", "AWS_ENDPOINT_URL_CONFIG_SERVICE")]
    [InlineData("elbv2", "AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2")]
    [InlineData("logs", "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS")]
    [InlineData("resource-explorer-2", "AWS_ENDPOINT_URL_RESOURCE_EXPLORER_2")]
    public void A_service_has_its_own_variable_before_the_common_one(string service, string variable)
    {
        var settings = Settings((variable, "http://own:1"), ("AWS_ENDPOINT_URL", "http://all:2"));
        Assert.Equal("own", settings.CustomFor(Service(service))!.Host);
        Assert.Equal("all", settings.CustomFor(Service("ec2"))!.Host);
    }

    [Fact]
    public void The_connection_comes_before_the_environment_and_the_environment_before_the_profile()
    {
        Func<string, string?> environment = n => n == "AWS_ENDPOINT_URL" ? "http://environment" : null;
        Assert.Equal("connection", new EndpointSettings(new Uri("http://connection"), environment, _ => "http://profile").CustomFor(Service("ec2"))!.Host);
        Assert.Equal("environment", new EndpointSettings(null, environment, _ => "http://profile").CustomFor(Service("ec2"))!.Host);
        Assert.Equal("profile", new EndpointSettings(null, _ => null, _ => "http://profile").CustomFor(Service("ec2"))!.Host);
    }

    [Fact]
    public void Configured_endpoints_can_be_ignored_but_not_the_connections()
    {
        Func<string, string?> environment = n => n == "AWS_ENDPOINT_URL" ? "http://environment" : n == "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS" ? "true" : null;
        Assert.Null(new EndpointSettings(null, environment, _ => "http://profile").CustomFor(Service("ec2")));
        Assert.NotNull(new EndpointSettings(new Uri("http://connection"), environment).CustomFor(Service("ec2")));
    }

    [Fact]
    public void A_value_that_is_no_URL_is_named() =>
        Assert.Equal("InvalidEndpointUrl", Assert.Throws<IsoOpsException>(() => Settings(("AWS_ENDPOINT_URL", "localhost:4566")).CustomFor(Service("ec2"))).Id);

    [Theory]
    [InlineData("s3:GetBucketPolicy", "{\"Bucket\":\"a-b\"}", "", "https://a-b.s3.ap-northeast-1.amazonaws.com/", "/")]
    [InlineData("s3:GetBucketPolicy", "{\"Bucket\":\"a.b\"}", "", "https://s3.ap-northeast-1.amazonaws.com/", "/a.b")]
    [InlineData("s3:GetBucketPolicy", "{\"Bucket\":\"a-b\"}", "http://localhost:4566", "http://localhost:4566/", "/a-b")]
    [InlineData("s3control:GetPublicAccessBlock", "{\"AccountId\":\"111122223333\"}", "", "https://111122223333.s3-control.ap-northeast-1.amazonaws.com/", "/v20180820/configuration/publicAccessBlock")]
    [InlineData("s3control:GetPublicAccessBlock", "{\"AccountId\":\"111122223333\"}", "http://localhost:4566", "http://localhost:4566/", "/v20180820/configuration/publicAccessBlock")]
    public void Buckets_and_accounts_stand_in_the_host_for_AWS_only(string name, string parameters, string custom, string url, string path)
    {
        var operation = ServiceModels.Find(name.Split(':')[0], name.Split(':')[1])!;
        var wire = WireProtocols.Of(operation.Service).Write(operation, JObject.Parse(parameters));
        var target = Settings(("AWS_ENDPOINT_URL", custom)).Find(operation.Service, "ap-northeast-1");
        var request = AddressedRequest.For(operation, "111122223333", target, wire);
        Assert.Equal((url, path), (request.Url.AbsoluteUri, request.Wire.Path));
    }
}
