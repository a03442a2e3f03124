using ISO27017.Ops.Engine.Workspace.Declarations;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>What an organisation says of itself in <c>iso27017.yaml</c>.</summary>
internal sealed record WorkspaceFile
{
    /// <summary>The file's name, which is the workspace's mark.</summary>
    public const string Name = "iso27017.yaml";

    /// <summary>The full path of the file, as messages show it.</summary>
    public required string Path { get; init; }

    /// <summary>The organisation's name.</summary>
    public required string Organisation { get; init; }

    /// <summary>The accounts declared; empty means those of the run's credentials.</summary>
    public IReadOnlyList<IsoAccount> Accounts { get; init; } = [];

    /// <summary>The regions declared; empty means the parameter <c>Regions.Allowed</c>.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The role to assume in each account, by name or ARN; null for none.</summary>
    public string? RoleName { get; init; }

    /// <summary>The external id for assuming it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Parameters by name, which know their lines.</summary>
    public JObject Parameters { get; init; } = [];

    /// <summary>What is declared out of scope.</summary>
    public IReadOnlyList<ScopeExclusion> Exclusions { get; init; } = [];

    /// <summary>Whom AWS and alarms reach.</summary>
    public ContactsDeclaration Contacts { get; init; } = ContactsDeclaration.None;

    /// <summary>Customers with an account of their own.</summary>
    public IReadOnlyList<TenantDeclaration> Tenants { get; init; } = [];

    /// <summary>What has happened that ends attestations made before it.</summary>
    public IReadOnlyList<EventDeclaration> Events { get; init; } = [];

    /// <summary>The register of measures, relative to the folder or absolute.</summary>
    public string RegisterPath { get; init; } = "register.md";

    /// <summary>The documents, in the order of the file.</summary>
    public IReadOnlyList<DocumentDeclaration> Documents { get; init; } = [];

    /// <summary>What documents promise, each filling a parameter.</summary>
    public IReadOnlyList<ClaimDeclaration> Claims { get; init; } = [];

    /// <summary>The ledger of assets; null if none is declared.</summary>
    public LedgerDeclaration? Ledger { get; init; }

    /// <summary>The folder of evidence packages, relative to the folder or absolute.</summary>
    public string EvidenceFolder { get; init; } = "evidence";

    /// <summary>True if the file names it: then it must be there.</summary>
    public bool NamesEvidenceFolder { get; init; }

    /// <summary>The folder of the file, against which its paths are taken.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
