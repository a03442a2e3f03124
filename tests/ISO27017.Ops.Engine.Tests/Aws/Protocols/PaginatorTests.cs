using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Aws.Protocols;

public sealed class PaginatorTests
{
    [Fact]
    public void Pages_are_joined_and_each_token_asks_for_the_next()
    {
        var pages = new Paginator(ServiceModels.Find("iam", "ListUsers")!, new JObject { ["PathPrefix"] = "/x/" });
        Assert.True(pages.HasMore);
        pages.Add(Page("""{"Users":[1],"IsTruncated":true,"Marker":"m"}"""));
        Assert.True(JToken.DeepEquals(Page("""{"PathPrefix":"/x/","Marker":"m"}"""), pages.Next));
        pages.Add(Page("""{"Users":[2],"IsTruncated":false,"Marker":"stale"}"""));
        Assert.False(pages.HasMore);
        Assert.Equal(2, pages.Pages);
        Assert.True(JToken.DeepEquals(Page("""{"Users":[1,2]}"""), pages.Answer));
    }

    [Fact]
    public void What_is_joined_so_far_is_there_when_a_limit_ends_the_call()
    {
        var pages = new Paginator(ServiceModels.Find("kms", "ListKeys")!, []);
        pages.Add(Page("""{"Keys":[{"KeyId":"1"}],"NextMarker":"m","Truncated":true}"""));
        Assert.True(pages.HasMore);
        Assert.Equal("1", (string?)pages.Answer["Keys"]![0]!["KeyId"]);
    }

    [Fact]
    public void A_token_that_comes_again_ends_with_an_error_and_not_never()
    {
        var pages = new Paginator(ServiceModels.Find("cloudtrail", "LookupEvents")!, []);
        pages.Add(Page("""{"Events":[],"NextToken":"a"}"""));
        pages.Add(Page("""{"Events":[],"NextToken":"b"}"""));
        var error = Assert.Throws<WireException>(() => pages.Add(Page("""{"Events":[],"NextToken":"a"}"""))).Error;
        Assert.Equal((WireException.EndlessPages, false), (error.Code, error.Retryable));
    }

    [Fact]
    public void An_empty_token_is_the_end()
    {
        var pages = new Paginator(ServiceModels.Find("guardduty", "ListDetectors")!, []);
        pages.Add(Page("""{"DetectorIds":["d"],"NextToken":""}"""));
        Assert.False(pages.HasMore);
    }

    [Fact]
    public void Members_that_do_not_grow_come_from_the_first_page()
    {
        var pages = new Paginator(ServiceModels.Find("s3", "ListBuckets")!, []);
        pages.Add(Page("""{"Buckets":[],"Owner":{"ID":"1"},"ContinuationToken":"t"}"""));
        pages.Add(Page("""{"Buckets":[{"Name":"b"}],"Owner":{"ID":"2"}}"""));
        Assert.True(JToken.DeepEquals(Page("""{"Buckets":[{"Name":"b"}],"Owner":{"ID":"1"},"Prefix":null}"""), pages.Answer));
    }

    [Fact]
    public void An_operation_without_pages_is_its_one_answer()
    {
        var pages = new Paginator(ServiceModels.Find("guardduty", "GetDetector")!, []);
        pages.Add(Page("""{"Status":"ENABLED","nextToken":"no token here"}"""));
        Assert.False(pages.HasMore);
        Assert.Equal("ENABLED", (string?)pages.Answer["Status"]);
    }

    private static JObject Page(string json) => JObject.Parse(json);
}
