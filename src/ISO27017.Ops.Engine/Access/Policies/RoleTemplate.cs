using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Access.Policies;

/// <summary>A CloudFormation template of the role that is assumed in each account.</summary>
internal static class RoleTemplate
{
    private const string OrganizationAccess = "OrganizationAccess";
    private const string HasOrganizationAccess = "HasOrganizationAccess";
    private const string HasExternalId = "HasExternalId";

    /// <summary>The template as YAML. No value of it is of the account in which it was written.</summary>
    public static string Of(AuditPolicyRequest request, IReadOnlyCollection<IsoAuditAction> actions)
    {
        var organization = actions.Where(a => a.OrganizationOnly).ToList();
        var template = new JObject
        {
            ["AWSTemplateFormatVersion"] = "2010-09-09",
            ["Description"] = "Read-only role with which ISO27017.Ops checks this account",
            ["Parameters"] = Parameters(request, organization.Count > 0),
            ["Conditions"] = Conditions(organization.Count > 0),
            ["Resources"] = Resources(request, actions.Where(a => !a.OrganizationOnly).ToList(), organization),
            ["Outputs"] = new JObject
            {
                ["RoleArn"] = new JObject
                {
                    ["Description"] = "The role; give its name to Test-IsoControl -RoleName",
                    ["Value"] = new JObject { ["Fn::GetAtt"] = new JArray("AuditRole", "Arn") },
                },
            },
        };
        return YamlTemplate.Write(template, Head(request, organization.Count > 0));
    }

    private static IEnumerable<string> Head(AuditPolicyRequest request, bool organization)
    {
        yield return $"Written by ISO27017.Ops (Get-IsoAuditPolicy -Format CloudFormation). Role {request.RoleName}: it reads, and changes nothing.";
        yield return "One account:  aws cloudformation deploy --template-file FILE --stack-name iso27017-audit --capabilities CAPABILITY_NAMED_IAM \\";
        yield return "                --parameter-overrides TrustedPrincipal=ACCOUNT-OR-ARN";
        yield return "Many:         a StackSet with CAPABILITY_NAMED_IAM in one region (a role is global). Service-managed StackSets leave out the";
        yield return "              management account: deploy a stack there if it is to be checked through the role too.";
        if (organization)
            yield return "OrganizationAccess=true only where a run starts from the role itself: the management account or a delegated administrator.";
    }

    private static JObject Parameters(AuditPolicyRequest request, bool organization)
    {
        var parameters = new JObject
        {
            ["RoleName"] = Text("Name of the role, the same in each account", request.RoleName.Split('/')[^1], RoleWords.NamePattern),
            ["TrustedPrincipal"] = Text("Who may assume the role: an account id, or the ARN of a user or role", request.TrustedPrincipal, RoleWords.PrincipalPattern),
            ["ExternalId"] = Text("External id that the caller must give; empty for none", request.ExternalId ?? "", RoleWords.ExternalIdPattern + "|"),
        };
        if (organization)
        {
            parameters[OrganizationAccess] = new JObject
            {
                ["Type"] = "String",
                ["Description"] = "Whether the role may also read the organisation and IAM Identity Center",
                ["Default"] = "false",
                ["AllowedValues"] = new JArray("true", "false"),
            };
        }

        return parameters;
    }

    private static JObject Text(string description, string? value, string pattern)
    {
        var parameter = new JObject { ["Type"] = "String", ["Description"] = description, ["AllowedPattern"] = pattern };
        if (value is not null)
            parameter["Default"] = value;
        return parameter;
    }

    private static JObject Conditions(bool organization)
    {
        var conditions = new JObject
        {
            [HasExternalId] = new JObject { ["Fn::Not"] = new JArray(new JObject { ["Fn::Equals"] = new JArray(Ref("ExternalId"), "") }) },
        };
        if (organization)
            conditions[HasOrganizationAccess] = new JObject { ["Fn::Equals"] = new JArray(Ref(OrganizationAccess), "true") };
        return conditions;
    }

    private static JObject Resources(AuditPolicyRequest request, IReadOnlyCollection<IsoAuditAction> account, IReadOnlyCollection<IsoAuditAction> organization)
    {
        var resources = new JObject { ["AuditRole"] = new JObject { ["Type"] = "AWS::IAM::Role", ["Properties"] = Role(request) } };
        Add("AuditPolicy", account, null);
        Add("OrganizationPolicy", organization, HasOrganizationAccess);
        return resources;

        void Add(string name, IReadOnlyCollection<IsoAuditAction> actions, string? condition)
        {
            foreach (var (document, number) in PolicyDocuments.Of(PolicyStatement.Of(actions)).Select((d, i) => (d, i + 1)))
                resources[$"{name}{number}"] = Policy(document, condition);
        }
    }

    private static JObject Role(AuditPolicyRequest request)
    {
        var path = request.RoleName.Trim('/').Split('/')[..^1];
        var role = new JObject
        {
            ["RoleName"] = Ref("RoleName"),
            ["Path"] = path.Length == 0 ? "/" : $"/{string.Join('/', path)}/",
            ["Description"] = "Read-only role of ISO27017.Ops",
            ["MaxSessionDuration"] = 3600,
            ["AssumeRolePolicyDocument"] = new JObject
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new JArray(new JObject
                {
                    ["Effect"] = "Allow",
                    ["Principal"] = new JObject { ["AWS"] = Ref("TrustedPrincipal") },
                    ["Action"] = "sts:AssumeRole",
                    ["Condition"] = new JObject
                    {
                        ["Fn::If"] = new JArray(
                            HasExternalId,
                            new JObject { ["StringEquals"] = new JObject { ["sts:ExternalId"] = Ref("ExternalId") } },
                            Ref("AWS::NoValue")),
                    },
                }),
            },
        };
        if (request.BesideSecurityAudit)
            role["ManagedPolicyArns"] = new JArray(new JObject { ["Fn::Sub"] = SecurityAudit.Arn.Replace("arn:aws:", "arn:${AWS::Partition}:", StringComparison.Ordinal) });
        return role;
    }

    private static JObject Policy(JObject document, string? condition)
    {
        var policy = new JObject { ["Type"] = "AWS::IAM::ManagedPolicy" };
        if (condition is not null)
            policy["Condition"] = condition;
        policy["Properties"] = new JObject
        {
            ["Description"] = "What the checks of ISO27017.Ops read",
            ["Roles"] = new JArray(Ref("AuditRole")),
            ["PolicyDocument"] = document,
        };
        return policy;
    }

    private static JObject Ref(string name) => new() { ["Ref"] = name };
}
