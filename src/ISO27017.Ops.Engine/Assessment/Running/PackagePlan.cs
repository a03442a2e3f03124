using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace.Facts;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Plans to judge an evidence package again: its documents, its AsOf, its parameters, today's catalogue.</summary>
internal static class PackagePlan
{
    /// <summary>The plan.</summary>
    /// <exception cref="IsoOpsException">An account, a region or a parameter of the request is not one of the package.</exception>
    public static AssessmentPlan Make(
        AssessmentRequest request, ControlCatalog catalog, Selection selection, PackageSource source, RunFiles kept)
    {
        var manifest = source.Manifest;
        var accounts = AccountChoice.Of(manifest.Accounts, request.Accounts);
        var given = ParameterSet.Given(catalog.Parameters, request.Parameters);
        return new AssessmentPlan
        {
            Catalog = catalog,
            Selection = selection,
            Parameters = ParameterSet.Defaults(catalog.Parameters)
                .With(manifest.Parameters)
                .With(given),
            Given = given,
            Accounts = accounts,
            Narrowed = (request.Accounts.Count > 0 && !request.Accounts.Contains("*")) || request.Regions.Count > 0,
            Home = manifest.Accounts.FirstOrDefault(a => a.Id == manifest.HomeAccount) ?? new IsoAccount { Id = manifest.HomeAccount },
            Regions = RegionChoice.Among(manifest.Regions, request.Regions),
            AsOf = manifest.AsOf,
            Source = source,
            SourceKind = "package",
            Organization = manifest.Organization,
            Callers = () => manifest.Callers,
            Scope = ScopeRules.Of(manifest.Exclusions),
            Exclusions = manifest.Exclusions,
            Answers = manifest.HasWorkspace ? WorkspaceAnswers.Given
                : manifest.FormatVersion == PackageLayout.FirstFormatVersion ? WorkspaceAnswers.NotPlanned
                : WorkspaceAnswers.None,
            Files = kept,
            Redactions = manifest.Redactions,
            Withheld = manifest.Withheld,
        };
    }
}
