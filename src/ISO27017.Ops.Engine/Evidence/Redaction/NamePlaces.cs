namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Where answers name people. A test holds this table against every member of every answer that the catalogue can ask for.</summary>
internal static class NamePlaces
{
    /// <summary>Members whose text is the name of a user.</summary>
    public static readonly IReadOnlySet<string> Users = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "UserName", "DisplayName", "NickName", "Formatted", "FamilyName", "GivenName", "MiddleName", "FullName", "ImpersonatedUser",
        "MasterUserName", "DbUser", "ServiceAccountUsername", "OwnerName", "PrincipalName", "User",
    };

    /// <summary>Members that say who, in whatever words: a name, a post, an ARN, an address.</summary>
    public static readonly IReadOnlySet<string> People = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "PerformedBy", "ApprovedBy", "Approver", "Owner", "Author", "LastModifiedUser", "CreatedBy", "UpdatedBy", "ModifiedBy", "Creator", "Requester",
        "Reviewer", "管理責任者", "責任者", "担当者", "作成者", "承認者", "利用者", "管理者",
    };

    /// <summary>Sessions of roles: a person's where a person signed in, a program's otherwise. Only the place itself is replaced.</summary>
    public static readonly IReadOnlySet<string> Sessions = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "SessionName" };

    /// <summary>Members that look like it and name no person: ids, kinds, settings, organisations.</summary>
    public static readonly IReadOnlySet<string> NotPersonal = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "ActorIds", "CertificateAuthorityArnList", "MaxSessionDuration", "UserDefinedFields", "AddressFamily", "AlternateContactType", "AuthorizationEndpoint", "AuthorizerUri", "CallerType",
        "CertificateAuthorityArn", "CertificateAuthorityData", "Display", "Ec2SecurityGroupOwnerId", "Family",
        "IdentityStoreId", "IdentityValidationExpression", "ImageOwnerAlias", "InstanceInitiatedShutdownBehavior", "InstanceOwnerId", "IpOwnerId",
        "LoginPath", "MasterUserArn", "MasterUserPassword", "MemberId", "MembershipId", "NetworkInterfaceOwnerId", "OriginAccessIdentity",
        "OwnerAccountId", "OwnerAlias", "OwnerGid", "OwnerId", "OwnerInformation", "OwnerUid", "Principal", "PrincipalId", "PrincipalType",
        "RequesterId", "ResourceOwnerId", "SessionCookieName", "SessionDuration", "SessionId", "SnapshotOwner", "Subject",
        "SubjectAlternativeNameSummaries", "SubjectAlternativeNames", "TransitGatewayOwnerId", "UnauthorizedCacheControlHeaderStrategy", "UserAgent",
        "UserBase", "UserData", "UserFeedback", "UserId", "UserInfoEndpoint", "UserPoolArn", "UserPoolClientId", "UserPoolDomain", "UserPoolId",
        "UserRoleName", "UserSearchMatching", "UserStatus", "UserType", "UsernameField", "VolumeOwnerId", "VpcOwnerAccountId", "personas", "principals",
        "resourceOwnerAccount", "servicePrincipal", "EmailField", "RequesterManaged", "MasterUserSecret", "identityProviderType",
    };

    private static readonly string[] GroupNames = ["identitystore:ListGroups", "identitystore:DescribeGroup"];

    /// <summary>True where the member's text is a user's name.</summary>
    /// <param name="operation">The call, <c>service:Operation</c>.</param>
    /// <param name="member">The member.</param>
    /// <param name="within">The member in whose object it is; null at the top.</param>
    public static bool IsUser(string operation, string? member, string? within) => member switch
    {
        null => false,
        // The issuer of a session is a role.
        _ when string.Equals(within, "sessionIssuer", StringComparison.OrdinalIgnoreCase) => false,
        // What a result shows may come from anywhere; a group has a DisplayName too.
        _ when operation == Results => member == "UserName",
        "DisplayName" => !GroupNames.Contains(operation),
        "Name" => within == "AlternateContact",
        // The user of a session is the session: see Sessions.
        "Username" when operation == "cloudtrail:LookupEvents" => false,
        "User" => within is "RdsDbUserDetails" or "LoginAttributes",
        "members" or "users" or "user" => operation == Parameters,
        _ => Users.Contains(member),
    };

    /// <summary>The operation that stands for what results show.</summary>
    public const string Results = "workspace:Results";

    /// <summary>The operation that stands for the parameters of a run.</summary>
    public const string Parameters = "workspace:Parameters";

    /// <summary>True where the member says who, in whatever words.</summary>
    public static bool IsPeople(string operation, string? member) => member is not null && People.Contains(member) && operation != Results
        && (operation.StartsWith("workspace:", StringComparison.Ordinal) || !string.Equals(member, "Owner", StringComparison.OrdinalIgnoreCase)
            || operation == "ssm:DescribeSessions");

    /// <summary>True where the member is a session.</summary>
    public static bool IsSession(string operation, string? member) => member is not null
        && (Sessions.Contains(member) || (member == "Username" && operation == "cloudtrail:LookupEvents"));

    /// <summary>True for a member that holds versions, numbers of sections and the like: four numbers with dots are no address there.</summary>
    public static bool IsVersion(string? member) => member is not null
        && (member.Contains("version", StringComparison.OrdinalIgnoreCase) || member.Contains("release", StringComparison.OrdinalIgnoreCase)
            || member is "userAgent" or "UserAgent" or "Number" or "Section" or "section" or "sections");

    /// <summary>True where twelve digits are an account.</summary>
    public static bool IsAccount(string? member) => member is not null
        && (member.Contains("account", StringComparison.OrdinalIgnoreCase) || member.Contains("owner", StringComparison.OrdinalIgnoreCase)
            || member.Contains("principal", StringComparison.OrdinalIgnoreCase) || member.Contains("registry", StringComparison.OrdinalIgnoreCase)
            || member.Contains("admin", StringComparison.OrdinalIgnoreCase) || member.Contains("target", StringComparison.OrdinalIgnoreCase)
            || member is "Id" or "id" or "AWS" or "UserId" or "CreatorRequestId" or "Parent");
}
