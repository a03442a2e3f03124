namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>The service ids from which AWS derives the names of a service's settings, where they differ from the AWS CLI's names.</summary>
internal static class ServiceIds
{
    private static readonly Dictionary<string, string> _others = new()
    {
        ["config"] = "CONFIG_SERVICE",
        ["elbv2"] = "ELASTIC_LOAD_BALANCING_V2",
        ["events"] = "EVENTBRIDGE",
        ["logs"] = "CLOUDWATCH_LOGS",
        ["resourcegroupstaggingapi"] = "RESOURCE_GROUPS_TAGGING_API",
        ["s3control"] = "S3_CONTROL",
    };

    /// <summary>The last part of <c>AWS_ENDPOINT_URL_…</c>; in small letters the key in a <c>services</c> section.</summary>
    public static string Of(string service) =>
        _others.GetValueOrDefault(service) ?? service.Replace('-', '_').ToUpperInvariant();
}
