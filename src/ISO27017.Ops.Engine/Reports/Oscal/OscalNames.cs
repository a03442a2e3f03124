using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>Names and ids in OSCAL files. An id with the run's id in it is of this run only; the others stay over runs.</summary>
internal static class OscalNames
{
    /// <summary>The version of OSCAL.</summary>
    public const string Version = "1.1.3";

    /// <summary>The namespace of our own properties and facets: under a name that nobody can own, as we own none, and a URL, as
    /// readers take no other URI.</summary>
    public const string Space = "https://iso27017-ops.invalid/ns/oscal";

    /// <summary>The role of the organisation.</summary>
    public const string Organisation = "system-owner";

    /// <summary>The role of who answers for an exception.</summary>
    public const string RiskOwner = "risk-owner";

    /// <summary>The role of who approved an exception.</summary>
    public const string RiskApprover = "risk-approver";

    /// <summary>The role of who did what is attested.</summary>
    public const string Performer = "attestation-performer";

    /// <summary>The role of who approved what is attested.</summary>
    public const string Approver = "attestation-approver";

    /// <summary>A role side as a control of the catalogue that the report refers to: a token, which begins with a letter.</summary>
    public static string Control(string controlId, IsoRole role) => $"iso27017-{Token(controlId)}-{role}".ToLowerInvariant();

    /// <summary>The objective of a role side.</summary>
    public static string Objective(string controlId, IsoRole role) => Control(controlId, role) + "_obj";

    /// <summary>The tool.</summary>
    public static string Tool(ReportModel model) => StableId.Of("tool", model.Run.ToolVersion);

    /// <summary>The place where the tool runs.</summary>
    public static string Platform(ReportModel model) => StableId.Of("platform", model.Run.HomeAccount);

    /// <summary>The organisation, as a party.</summary>
    public static string OrganisationParty(ReportModel model) => StableId.Of("organisation", model.Run.HomeAccount);

    /// <summary>A person, as a party.</summary>
    public static string Person(string name) => StableId.Of("person", name);

    /// <summary>The organisation's system, as a component.</summary>
    public static string System(ReportModel model) => StableId.Of("system", model.Run.HomeAccount);

    /// <summary>An account, as a component.</summary>
    public static string Account(string account) => StableId.Of("account", account);

    /// <summary>A resource, as an inventory item.</summary>
    public static string Item(IsoResult result) => StableId.Of("item", result.AccountId, result.Region, result.ResourceId);

    /// <summary>The finding over a role side.</summary>
    public static string Finding(ReportModel model, string controlId, IsoRole role) => StableId.Of("finding", model.Run.HomeAccount, controlId, role.ToString());

    /// <summary>A document, as a resource.</summary>
    public static string Document(ReportModel model, string path) => StableId.Of("document", model.Run.Id, path);

    /// <summary>What the run planned, as a resource.</summary>
    public static string Plan(ReportModel model) => StableId.Of("plan", model.Run.Id);

    // Own catalogues and packages of others may name controls as they like.
    private static string Token(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
}
