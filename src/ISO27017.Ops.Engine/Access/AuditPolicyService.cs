using ISO27017.Ops.Engine.Access.Policies;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;

namespace ISO27017.Ops.Engine.Access;

/// <summary>Writes the IAM policy that lets chosen checks run, and nothing more. Nothing is asked of AWS.</summary>
public static class AuditPolicyService
{
    /// <summary>The policy.</summary>
    /// <exception cref="IsoOpsException">An id fits nothing, nothing is selected, or the role's name cannot be one.</exception>
    public static IsoAuditPolicy Policy(AuditPolicyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RoleWords.Check(request);
        var checks = Selected(request);
        var details = ActionNeeds.Of(Catalog(request), checks, request.Principal, request.IncludeAccessTest);
        var granted = request.BesideSecurityAudit ? details.Where(d => !d.InSecurityAudit).ToList() : details;
        var documents = PolicyDocuments.Of(PolicyStatement.Of(granted));
        return new IsoAuditPolicy
        {
            Principal = request.Principal,
            Checks = [.. checks.Select(c => c.Id)],
            Actions = [.. granted.Select(d => d.Action)],
            Details = [.. details],
            Documents = [.. documents.Select(PolicyDocuments.Text)],
            AssumeRoleDocument = request.Principal == IsoPolicyPrincipal.Collector ? PolicyDocuments.Text(PolicyDocuments.AssumeRole(request.RoleName)) : null,
            NotInSecurityAudit = [.. details.Where(d => !d.InSecurityAudit).Select(d => d.Action)],
            SecurityAuditVersion = SecurityAudit.Known.Version,
            NoteTexts = [.. PolicyNotes.Of(request, granted, documents.Count)],
        };
    }

    /// <summary>A CloudFormation template, as YAML, of the role with the policy; for one stack or for a StackSet.</summary>
    /// <exception cref="IsoOpsException">An id fits nothing, nothing is selected, or a value of the role cannot be one.</exception>
    public static string Template(AuditPolicyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RoleWords.Check(request);
        var details = ActionNeeds.Of(Catalog(request), Selected(request), request.Principal, request.IncludeAccessTest);
        return RoleTemplate.Of(request, request.BesideSecurityAudit ? [.. details.Where(d => !d.InSecurityAudit)] : details);
    }

    private static ControlCatalog Catalog(AuditPolicyRequest request) => request.Scope?.Own ?? EmbeddedCatalog.Catalog;

    private static IReadOnlyList<CheckDefinition> Selected(AuditPolicyRequest request)
    {
        var catalog = Catalog(request);
        var checks = Selection.Of(
            catalog, CatalogSelection.Controls(catalog, request.Controls), [.. request.Roles],
            request.Checks.Count == 0 ? null : CatalogSelection.Checks(catalog, request.Checks)).Checks;
        return checks.Count > 0 ? checks : throw RequestErrors.NothingSelected();
    }
}
