using System.Buffers;

namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>What a result speaks of, as Security Hub names resources.</summary>
/// <param name="Id">The ARN where it is one or can be made of what AWS says; otherwise the service's own id.</param>
/// <param name="Type">Security Hub's type, such as <c>AwsS3Bucket</c>; <c>Other</c> where it has none.</param>
/// <param name="Partition">The partition, such as <c>aws</c>.</param>
internal sealed record AwsResource(string Id, string Type, string Partition)
{
    private const string Other = "Other";

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    // By what an ARN says: service, and the word before the first / or : of its resource. In Security Hub's own words.
    private static readonly Dictionary<(string Service, string Kind), string> Types = new()
    {
        [("acm", "certificate")] = "AwsCertificateManagerCertificate",
        [("apigateway", "/restapis")] = "AwsApiGatewayRestApi",
        [("autoscaling", "autoScalingGroup")] = "AwsAutoScalingAutoScalingGroup",
        [("backup", "backup-plan")] = "AwsBackupBackupPlan",
        [("backup", "backup-vault")] = "AwsBackupBackupVault",
        [("backup", "recovery-point")] = "AwsBackupRecoveryPoint",
        [("cloudformation", "stack")] = "AwsCloudFormationStack",
        [("cloudfront", "distribution")] = "AwsCloudFrontDistribution",
        [("cloudtrail", "trail")] = "AwsCloudTrailTrail",
        [("cloudwatch", "alarm")] = "AwsCloudWatchAlarm",
        [("codebuild", "project")] = "AwsCodeBuildProject",
        [("dynamodb", "table")] = "AwsDynamoDbTable",
        [("ec2", "elastic-ip")] = "AwsEc2Eip",
        [("ec2", "instance")] = "AwsEc2Instance",
        [("ec2", "launch-template")] = "AwsEc2LaunchTemplate",
        [("ec2", "network-acl")] = "AwsEc2NetworkAcl",
        [("ec2", "network-interface")] = "AwsEc2NetworkInterface",
        [("ec2", "route-table")] = "AwsEc2RouteTable",
        [("ec2", "security-group")] = "AwsEc2SecurityGroup",
        [("ec2", "subnet")] = "AwsEc2Subnet",
        [("ec2", "volume")] = "AwsEc2Volume",
        [("ec2", "vpc")] = "AwsEc2Vpc",
        [("ecr", "repository")] = "AwsEcrRepository",
        [("ecs", "cluster")] = "AwsEcsCluster",
        [("ecs", "service")] = "AwsEcsService",
        [("ecs", "task-definition")] = "AwsEcsTaskDefinition",
        [("eks", "cluster")] = "AwsEksCluster",
        [("elasticfilesystem", "access-point")] = "AwsEfsAccessPoint",
        [("elasticloadbalancing", "loadbalancer")] = "AwsElbv2LoadBalancer",
        [("es", "domain")] = "AwsOpenSearchServiceDomain",
        [("guardduty", "detector")] = "AwsGuardDutyDetector",
        [("iam", "group")] = "AwsIamGroup",
        [("iam", "policy")] = "AwsIamPolicy",
        [("iam", "role")] = "AwsIamRole",
        [("iam", "user")] = "AwsIamUser",
        [("kinesis", "stream")] = "AwsKinesisStream",
        [("kms", "key")] = "AwsKmsKey",
        [("lambda", "function")] = "AwsLambdaFunction",
        [("network-firewall", "firewall")] = "AwsNetworkFirewallFirewall",
        [("rds", "cluster")] = "AwsRdsDbCluster",
        [("rds", "cluster-snapshot")] = "AwsRdsDbClusterSnapshot",
        [("rds", "db")] = "AwsRdsDbInstance",
        [("rds", "es")] = "AwsRdsEventSubscription",
        [("rds", "snapshot")] = "AwsRdsDbSnapshot",
        [("redshift", "cluster")] = "AwsRedshiftCluster",
        [("secretsmanager", "secret")] = "AwsSecretsManagerSecret",
        [("states", "stateMachine")] = "AwsStepFunctionStateMachine",
    };

    // EC2 names its resources by id alone; region and account make the ARN.
    private static readonly Dictionary<string, string> OfEc2 = new(StringComparer.Ordinal)
    {
        ["acl"] = "network-acl",
        ["eipalloc"] = "elastic-ip",
        ["eni"] = "network-interface",
        ["i"] = "instance",
        ["lt"] = "launch-template",
        ["rtb"] = "route-table",
        ["sg"] = "security-group",
        ["subnet"] = "subnet",
        ["vol"] = "volume",
        ["vpc"] = "vpc",
    };

    /// <summary>The resource of a result; the account where the result names none.</summary>
    /// <param name="result">The result.</param>
    /// <param name="account">The account that it counts for.</param>
    /// <param name="partition">The partition of its region.</param>
    public static AwsResource Of(IsoResult result, string account, string partition)
    {
        var id = PlainText.Of(result.ResourceId);
        if (id.Length == 0 || id == account)
        {
            return new($"AWS::::Account:{account}", "AwsAccount", partition);
        }

        if (id.StartsWith("arn:", StringComparison.Ordinal) && id.Split(':', 6) is { Length: 6 } arn)
        {
            return new(id, TypeOf(arn[2], arn[5]), arn[1].Length > 0 ? arn[1] : partition);
        }

        return result is { AccountId: not null, Region: { } region } && Ec2(id) is { } kind
            ? new($"arn:{partition}:ec2:{region}:{account}:{kind}/{id}", Types[("ec2", kind)], partition)
            : new(id, Other, partition);
    }

    // More than an id, such as "i-… CPUUtilization", speaks of a part of a resource, for which there is no type.
    private static string TypeOf(string service, string resource)
    {
        if (resource.Contains(' ', StringComparison.Ordinal))
        {
            return Other;
        }

        if (service is "s3" or "sns" or "sqs" && resource.IndexOfAny(['/', ':']) < 0)
        {
            return service switch { "s3" => "AwsS3Bucket", "sns" => "AwsSnsTopic", _ => "AwsSqsQueue" };
        }

        if (service == "elasticloadbalancing" && resource.Split('/') is ["loadbalancer", _])
        {
            return "AwsElbLoadBalancer";
        }

        var end = resource.IndexOfAny(['/', ':'], Math.Min(1, resource.Length));
        return Types.GetValueOrDefault((service, end < 0 ? resource : resource[..end]), Other);
    }

    private static string? Ec2(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && id.Length - dash > 8 && id.AsSpan(dash + 1).IndexOfAnyExcept(Hex) < 0
            ? OfEc2.GetValueOrDefault(id[..dash])
            : null;
    }
}
