using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>The sample organisation with a few resources more, so that every call of the catalogue has something to be asked about:
/// a prefix list, an Oracle database with an option group, an IP set, resource shares, and log groups without a metric.</summary>
internal sealed class GrownSample(IDocumentSource inner) : IDocumentSource
{
    public async Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        if (New(call) is { } whole)
            return new CallOutcome { Call = call, Answer = JObject.Parse(whole), HttpStatus = 200, Attempts = 1, Pages = 1, At = SampleRun.Sample.AsOf };
        var outcome = await inner.AskAsync(call, cancel);
        if (outcome.Answer is JObject answer)
            Grow(call, answer);
        return outcome;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static string? New(AwsCall call) => SampleRun.Name(call) switch
    {
        "ec2:GetManagedPrefixListEntries" => """{ "Entries": [ { "Cidr": "203.0.113.0/24" } ] }""",
        "logs:DescribeLogStreams" => """{ "logStreams": [ { "logStreamName": "s", "arn": "arn:aws:logs:s", "lastIngestionTime": 1763600000000 } ] }""",
        "ram:ListPrincipals" => """{ "principals": [ { "id": "444455556666", "external": false } ] }""",
        "rds:DescribeOptionGroups" => """{ "OptionGroupsList": [ { "OptionGroupName": "tde", "EngineName": "oracle-ee", "Options": [ { "OptionName": "TDE" } ] } ] }""",
        "wafv2:GetIPSet" => """{ "IPSet": { "Name": "set", "Id": "1", "ARN": "arn:aws:wafv2:set", "IPAddressVersion": "IPV4", "Addresses": [ "203.0.113.0/24" ] } }""",
        "wafv2:ListIPSets" => """{ "IPSets": [ { "Name": "set", "Id": "1", "ARN": "arn:aws:wafv2:set" } ] }""",
        "ram:GetResourceShares" => $$"""{ "resourceShares": [ { "resourceShareArn": "arn:aws:ram:{{call.AccountId}}:share", "name": "share", "owningAccountId": "{{call.AccountId}}", "status": "ACTIVE" } ] }""",
        _ => null,
    };

    private static void Grow(AwsCall call, JObject answer)
    {
        switch (SampleRun.Name(call))
        {
            case "ec2:DescribeSecurityGroups":
                foreach (var rule in answer.SelectTokens("SecurityGroups[*].IpPermissions[*]").OfType<JObject>())
                    rule["PrefixListIds"] = new JArray(new JObject { ["PrefixListId"] = "pl-1" });
                break;
            case "rds:DescribeDBInstances":
                if (answer["DBInstances"] is JArray { Count: > 0 } databases)
                {
                    var oracle = (JObject)databases[0].DeepClone();
                    oracle["DBInstanceIdentifier"] = "grown-db";
                    oracle["DbiResourceId"] = "db-GROWN";
                    oracle["DBInstanceArn"] = $"arn:aws:rds:{call.Region}:{call.AccountId}:db:grown-db";
                    oracle["Engine"] = "oracle-ee";
                    oracle["OptionGroupMemberships"] = new JArray(new JObject { ["OptionGroupName"] = "tde", ["Status"] = "in-sync" });
                    databases.Add(oracle);
                }

                break;
            case "cloudwatch:GetMetricData":
                foreach (var metric in answer.SelectTokens("MetricDataResults[*]").OfType<JObject>())
                    (metric["Values"], metric["Timestamps"]) = (new JArray(), new JArray());
                break;
            default:
                break;
        }
    }
}
