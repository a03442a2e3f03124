using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Cli;

/// <summary>The IAM actions that an operation needs. Mostly its own name; S3 has other names for reading buckets.</summary>
internal static class IamActions
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["accessanalyzer"] = "access-analyzer",
        ["elbv2"] = "elasticloadbalancing",
        ["resourcegroupstaggingapi"] = "tag",
        ["s3control"] = "s3",
        ["service-quotas"] = "servicequotas",
        ["sso-admin"] = "sso",
    };

    private static readonly Dictionary<string, string[]> Exceptions = new(StringComparer.Ordinal)
    {
        ["s3:GetBucketEncryption"] = ["s3:GetEncryptionConfiguration"],
        ["s3:GetBucketLifecycleConfiguration"] = ["s3:GetLifecycleConfiguration"],
        ["s3:GetBucketReplication"] = ["s3:GetReplicationConfiguration"],
        ["s3:GetObjectLockConfiguration"] = ["s3:GetBucketObjectLockConfiguration"],
        ["s3:GetPublicAccessBlock"] = ["s3:GetBucketPublicAccessBlock"],
        ["s3:ListBuckets"] = ["s3:ListAllMyBuckets"],
        ["s3control:GetPublicAccessBlock"] = ["s3:GetAccountPublicAccessBlock"],
        // WAF looks, with the caller's permissions, whether the caller may see the web ACL that it found.
        ["wafv2:GetWebACLForResource"] = ["wafv2:GetWebACL", "wafv2:GetWebACLForResource"],
        // Whoever has credentials may ask whose they are.
        ["sts:GetCallerIdentity"] = [],
    };

    /// <summary>The actions for one operation.</summary>
    public static IReadOnlyList<string> Of(string service, string operation) =>
        service == AwsCall.Workspace ? [] : Exceptions.TryGetValue($"{service}:{operation}", out var other)
            ? other
            : [$"{Prefixes.GetValueOrDefault(service, service)}:{operation}"];
}
