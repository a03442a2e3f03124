using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Plans to judge an evidence package again: its documents, its AsOf, its parameters, today's catalogue.</summary>
internal static class PackagePlan
{
    /// <summary>Opens the package.</summary>
    /// <exception cref="IsoOpsException">There is none at <paramref name="path"/>, or it cannot be trusted.</exception>
    public static AssessmentPlan Make(AssessmentRequest request, ControlCatalog catalog, Selection selection, string path)
    {
        var source = PackageSource.Open(path);
        var manifest = source.Manifest;
        var accounts = AccountChoice.Of(manifest.Accounts, request.Accounts);
        return new AssessmentPlan
        {
            Catalog = catalog,
            Selection = selection,
            Parameters = ParameterSet.Defaults(catalog.Parameters)
                .With(manifest.Parameters)
                .With(ParameterSet.Given(catalog.Parameters, request.Parameters)),
            Accounts = accounts,
            Home = manifest.Accounts.FirstOrDefault(a => a.Id == manifest.HomeAccount) ?? new IsoAccount { Id = manifest.HomeAccount },
            Regions = RegionChoice.Among(manifest.Regions, request.Regions),
            AsOf = manifest.AsOf,
            Source = source,
            SourceKind = "package",
            Organization = manifest.Organization,
            Callers = () => manifest.Callers,
        };
    }
}
