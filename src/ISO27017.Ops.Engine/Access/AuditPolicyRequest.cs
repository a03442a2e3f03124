using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Access;

/// <summary>Which audit policy is wanted. Everything is optional.</summary>
public sealed record AuditPolicyRequest
{
    /// <summary>The role's name where none is given.</summary>
    public const string UsualRole = "IsoAudit";

    /// <summary>The catalogue with what a workspace adds to it; null means the embedded one alone.</summary>
    public CatalogScope? Scope { get; init; }

    /// <summary>Control ids, wildcards allowed; empty means all.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>The role sides; empty means both.</summary>
    public IReadOnlyList<IsoRole> Roles { get; init; } = [];

    /// <summary>Check ids, wildcards allowed; empty means all.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Whom the policy is for.</summary>
    public IsoPolicyPrincipal Principal { get; init; }

    /// <summary>True to leave out what SecurityAudit allows, which is then attached beside it.</summary>
    public bool BesideSecurityAudit { get; init; }

    /// <summary>True to add what Test-IsoAccess itself asks.</summary>
    public bool IncludeAccessTest { get; init; }

    /// <summary>The role that is assumed in each account: a name, or a path and name.</summary>
    public string RoleName { get; init; } = UsualRole;

    /// <summary>Who may assume the role: an account id, or an ARN of an account, user or role. Null means that the template asks for it.</summary>
    public string? TrustedPrincipal { get; init; }

    /// <summary>The external id for assuming it; null for none.</summary>
    public string? ExternalId { get; init; }
}
