using ISO27017.Ops.Engine.Aws.Cli;
using ISO27017.Ops.Engine.Aws.Models;

namespace ISO27017.Ops.Engine.Tests.Aws.Cli;

public sealed class IamActionsTests
{
    /// <summary>The design's catalogue of permissions, operation by operation.</summary>
    private const string Catalogue = """
        accessanalyzer:ListAnalyzers access-analyzer:ListAnalyzers
        accessanalyzer:ListFindingsV2 access-analyzer:ListFindingsV2
        account:GetAlternateContact account:GetAlternateContact
        account:GetContactInformation account:GetContactInformation
        account:ListRegions account:ListRegions
        acm:DescribeCertificate acm:DescribeCertificate
        acm:ListCertificates acm:ListCertificates
        artifact:ListCustomerAgreements artifact:ListCustomerAgreements
        artifact:ListReports artifact:ListReports
        backup:GetBackupPlan backup:GetBackupPlan
        backup:GetBackupSelection backup:GetBackupSelection
        backup:ListBackupJobs backup:ListBackupJobs
        backup:ListBackupPlans backup:ListBackupPlans
        backup:ListBackupSelections backup:ListBackupSelections
        backup:ListRestoreJobs backup:ListRestoreJobs
        backup:ListRestoreTestingPlans backup:ListRestoreTestingPlans
        cloudformation:DescribeStacks cloudformation:DescribeStacks
        cloudformation:ListStacks cloudformation:ListStacks
        cloudtrail:DescribeTrails cloudtrail:DescribeTrails
        cloudtrail:GetEventSelectors cloudtrail:GetEventSelectors
        cloudtrail:GetTrailStatus cloudtrail:GetTrailStatus
        cloudtrail:LookupEvents cloudtrail:LookupEvents
        cloudwatch:DescribeAlarmHistory cloudwatch:DescribeAlarmHistory
        cloudwatch:DescribeAlarms cloudwatch:DescribeAlarms
        cloudwatch:GetMetricData cloudwatch:GetMetricData
        cloudwatch:ListMetrics cloudwatch:ListMetrics
        config:DescribeComplianceByConfigRule config:DescribeComplianceByConfigRule
        config:DescribeConfigRules config:DescribeConfigRules
        config:DescribeConfigurationRecorderStatus config:DescribeConfigurationRecorderStatus
        config:DescribeConfigurationRecorders config:DescribeConfigurationRecorders
        config:GetDiscoveredResourceCounts config:GetDiscoveredResourceCounts
        config:GetResourceConfigHistory config:GetResourceConfigHistory
        config:SelectAggregateResourceConfig config:SelectAggregateResourceConfig
        dlm:GetLifecyclePolicies dlm:GetLifecyclePolicies
        dlm:GetLifecyclePolicy dlm:GetLifecyclePolicy
        ec2:DescribeDhcpOptions ec2:DescribeDhcpOptions
        ec2:DescribeFlowLogs ec2:DescribeFlowLogs
        ec2:DescribeImages ec2:DescribeImages
        ec2:DescribeInstances ec2:DescribeInstances
        ec2:DescribeKeyPairs ec2:DescribeKeyPairs
        ec2:DescribeNetworkAcls ec2:DescribeNetworkAcls
        ec2:DescribeNetworkInterfaces ec2:DescribeNetworkInterfaces
        ec2:DescribeRegions ec2:DescribeRegions
        ec2:DescribeSecurityGroups ec2:DescribeSecurityGroups
        ec2:DescribeSnapshotAttribute ec2:DescribeSnapshotAttribute
        ec2:DescribeSnapshots ec2:DescribeSnapshots
        ec2:DescribeTransitGatewayAttachments ec2:DescribeTransitGatewayAttachments
        ec2:DescribeVolumes ec2:DescribeVolumes
        ec2:DescribeVpcPeeringConnections ec2:DescribeVpcPeeringConnections
        ec2:DescribeVpcs ec2:DescribeVpcs
        ec2:GetEbsEncryptionByDefault ec2:GetEbsEncryptionByDefault
        ec2:GetManagedPrefixListEntries ec2:GetManagedPrefixListEntries
        elbv2:DescribeListeners elasticloadbalancing:DescribeListeners
        elbv2:DescribeLoadBalancerAttributes elasticloadbalancing:DescribeLoadBalancerAttributes
        elbv2:DescribeLoadBalancers elasticloadbalancing:DescribeLoadBalancers
        elbv2:DescribeSSLPolicies elasticloadbalancing:DescribeSSLPolicies
        events:ListRules events:ListRules
        events:ListTargetsByRule events:ListTargetsByRule
        guardduty:DescribeOrganizationConfiguration guardduty:DescribeOrganizationConfiguration
        guardduty:GetDetector guardduty:GetDetector
        guardduty:GetFindings guardduty:GetFindings
        guardduty:ListDetectors guardduty:ListDetectors
        guardduty:ListFindings guardduty:ListFindings
        health:DescribeEvents health:DescribeEvents
        iam:GenerateCredentialReport iam:GenerateCredentialReport
        iam:GetAccountPasswordPolicy iam:GetAccountPasswordPolicy
        iam:GetAccountSummary iam:GetAccountSummary
        iam:GetCredentialReport iam:GetCredentialReport
        iam:ListOrganizationsFeatures iam:ListOrganizationsFeatures
        iam:ListRoles iam:ListRoles
        iam:ListUsers iam:ListUsers
        iam:SimulatePrincipalPolicy iam:SimulatePrincipalPolicy
        identitystore:DescribeUser identitystore:DescribeUser
        identitystore:ListGroupMemberships identitystore:ListGroupMemberships
        identitystore:ListGroups identitystore:ListGroups
        identitystore:ListUsers identitystore:ListUsers
        inspector2:BatchGetAccountStatus inspector2:BatchGetAccountStatus
        inspector2:ListFindings inspector2:ListFindings
        kms:DescribeKey kms:DescribeKey
        kms:GetKeyPolicy kms:GetKeyPolicy
        kms:GetKeyRotationStatus kms:GetKeyRotationStatus
        kms:ListKeys kms:ListKeys
        lambda:ListFunctions lambda:ListFunctions
        logs:DescribeExportTasks logs:DescribeExportTasks
        logs:DescribeLogGroups logs:DescribeLogGroups
        logs:DescribeLogStreams logs:DescribeLogStreams
        logs:DescribeSubscriptionFilters logs:DescribeSubscriptionFilters
        notifications:ListManagedNotificationChannelAssociations notifications:ListManagedNotificationChannelAssociations
        notifications:ListManagedNotificationConfigurations notifications:ListManagedNotificationConfigurations
        organizations:DescribeEffectivePolicy organizations:DescribeEffectivePolicy
        organizations:DescribeOrganization organizations:DescribeOrganization
        organizations:DescribePolicy organizations:DescribePolicy
        organizations:ListAccounts organizations:ListAccounts
        organizations:ListDelegatedAdministrators organizations:ListDelegatedAdministrators
        organizations:ListParents organizations:ListParents
        organizations:ListPolicies organizations:ListPolicies
        organizations:ListRoots organizations:ListRoots
        organizations:ListTargetsForPolicy organizations:ListTargetsForPolicy
        ram:GetResourceShares ram:GetResourceShares
        ram:ListPrincipals ram:ListPrincipals
        rds:DescribeDBClusterAutomatedBackups rds:DescribeDBClusterAutomatedBackups
        rds:DescribeDBClusterSnapshots rds:DescribeDBClusterSnapshots
        rds:DescribeDBClusters rds:DescribeDBClusters
        rds:DescribeDBInstanceAutomatedBackups rds:DescribeDBInstanceAutomatedBackups
        rds:DescribeDBInstances rds:DescribeDBInstances
        rds:DescribeDBLogFiles rds:DescribeDBLogFiles
        rds:DescribeDBSnapshotAttributes rds:DescribeDBSnapshotAttributes
        rds:DescribeDBSnapshots rds:DescribeDBSnapshots
        rds:DescribeOptionGroups rds:DescribeOptionGroups
        rds:DescribePendingMaintenanceActions rds:DescribePendingMaintenanceActions
        resource-explorer-2:ListIndexes resource-explorer-2:ListIndexes
        resource-explorer-2:Search resource-explorer-2:Search
        resourcegroupstaggingapi:GetResources tag:GetResources
        s3:GetBucketEncryption s3:GetEncryptionConfiguration
        s3:GetBucketLifecycleConfiguration s3:GetLifecycleConfiguration
        s3:GetBucketPolicy s3:GetBucketPolicy
        s3:GetBucketReplication s3:GetReplicationConfiguration
        s3:GetBucketTagging s3:GetBucketTagging
        s3:GetBucketVersioning s3:GetBucketVersioning
        s3:GetObjectLockConfiguration s3:GetBucketObjectLockConfiguration
        s3:GetPublicAccessBlock s3:GetBucketPublicAccessBlock
        s3:ListBuckets s3:ListAllMyBuckets
        s3control:GetPublicAccessBlock s3:GetAccountPublicAccessBlock
        securityhub:DescribeHub securityhub:DescribeHub
        securityhub:DescribeOrganizationConfiguration securityhub:DescribeOrganizationConfiguration
        securityhub:GetEnabledStandards securityhub:GetEnabledStandards
        securityhub:GetFindings securityhub:GetFindings
        service-quotas:ListServiceQuotas servicequotas:ListServiceQuotas
        sns:ListSubscriptionsByTopic sns:ListSubscriptionsByTopic
        ssm:DescribeInstanceInformation ssm:DescribeInstanceInformation
        ssm:DescribeInstancePatchStates ssm:DescribeInstancePatchStates
        ssm:DescribeParameters ssm:DescribeParameters
        ssm:DescribeSessions ssm:DescribeSessions
        ssm:GetDocument ssm:GetDocument
        ssm:ListComplianceItems ssm:ListComplianceItems
        ssm:ListDocuments ssm:ListDocuments
        ssm:ListInventoryEntries ssm:ListInventoryEntries
        sso-admin:DescribePermissionSet sso:DescribePermissionSet
        sso-admin:GetInlinePolicyForPermissionSet sso:GetInlinePolicyForPermissionSet
        sso-admin:ListAccountAssignments sso:ListAccountAssignments
        sso-admin:ListAccountsForProvisionedPermissionSet sso:ListAccountsForProvisionedPermissionSet
        sso-admin:ListCustomerManagedPolicyReferencesInPermissionSet sso:ListCustomerManagedPolicyReferencesInPermissionSet
        sso-admin:ListInstances sso:ListInstances
        sso-admin:ListManagedPoliciesInPermissionSet sso:ListManagedPoliciesInPermissionSet
        sso-admin:ListPermissionSets sso:ListPermissionSets
        wafv2:GetIPSet wafv2:GetIPSet
        wafv2:GetWebACLForResource wafv2:GetWebACL,wafv2:GetWebACLForResource
        wafv2:ListIPSets wafv2:ListIPSets
        """;

    private static IEnumerable<string[]> Rows => Catalogue.Split('\n').Select(l => l.Trim().Split(' '));

    [Fact]
    public void Each_operation_asks_for_the_action_that_the_catalogue_of_permissions_names()
    {
        foreach (var row in Rows)
            Assert.Equal(row[1].Split(','), IamActions.Of(row[0].Split(':')[0], row[0].Split(':')[1]));
    }

    [Fact]
    public void The_models_hold_the_operations_of_the_catalogue_and_two_to_know_oneself()
    {
        var modelled = ServiceModels.Names.SelectMany(n => ServiceModels.Find(n)!.Operations.Values).Select(o => o.ToString());
        Assert.Equal(
            Rows.Select(r => r[0]).Concat(["iam:GetRole", "sts:GetCallerIdentity"]).Order(StringComparer.Ordinal),
            modelled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Asking_who_one_is_needs_no_permission() => Assert.Empty(IamActions.Of("sts", "GetCallerIdentity"));
}
