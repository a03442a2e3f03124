namespace ISO27017.Ops;

/// <summary>What <c>Export-IsoEvidence -Redact</c> replaces. The same value becomes the same token everywhere in a package.</summary>
public enum IsoRedactionKind
{
    /// <summary>Email, UserName and IpAddress: all but the account ids.</summary>
    Default,

    /// <summary>All four.</summary>
    All,

    /// <summary>E-mail addresses. The token is an address in the reserved domain <c>redacted.invalid</c>.</summary>
    Email,

    /// <summary>Names of people: users of IAM, Identity Center and databases, session names in ARNs, and who did, approved or owns
    /// something in the workspace. Names of roles, groups, services and accounts stay.</summary>
    UserName,

    /// <summary>Public IPv4 and IPv6 addresses and networks. The token is an address or a network of the same length; whatever lay
    /// within a network still does. Private and special ranges, and networks that name nobody (IPv4 /8, IPv6 /16 and wider), stay.</summary>
    IpAddress,

    /// <summary>Account ids. The token has twelve digits.</summary>
    AccountId,
}
