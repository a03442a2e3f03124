using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Checks;
using ISO27017.Ops.Engine.Workspace.Facts;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Workspace.Parameters;
using ISO27017.Ops.Engine.Workspace.Sample;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Turns a request into a plan: finds out what is meant, and says clearly what cannot be.</summary>
internal static class PlanMaker
{
    /// <summary>The plan. Its source is open: whoever takes the plan closes it.</summary>
    /// <exception cref="IsoOpsException">The request cannot be carried out.</exception>
    public static async Task<AssessmentPlan> MakeAsync(
        AssessmentRequest request, IRunObserver? observer, TimeProvider time, CancellationToken cancel)
    {
        if (request.EvidencePath is { } package)
            return Package(request, package);
        var kept = new RunFiles();
        if (request.Sample)
            return Sample(request, SampleOrganisation.Load(RunWorkspace.Read(new EmbeddedFiles(), WorkspaceFile.Name, kept)), kept);
        var place = WorkspaceFinder.Locate(request.Workspace, request.CurrentFolder);
        var organisation = place is var (files, name) ? RunWorkspace.Read(files, name, kept) : null;
        var catalog = WorkspaceCatalog.Of(organisation?.Files);
        var plan = await LivePlan.MakeAsync(
            request, catalog, Selected(request, catalog), organisation, observer, time, cancel).ConfigureAwait(false);
        return plan.Asking(kept, time);
    }

    private static Selection Selected(AssessmentRequest request, ControlCatalog catalog)
    {
        var selection = Selection.Of(
            catalog, CatalogSelection.Controls(catalog, request.Controls), [.. request.Roles],
            request.Checks.Count == 0 ? null : CatalogSelection.Checks(catalog, request.Checks));
        return selection.Checks.Count == 0 && selection.Sides.Count == 0 ? throw RequestErrors.NothingSelected() : selection;
    }

    // A package is judged by today's catalogue, and by the organisation's own checks of today; where there are none, by its own.
    private static AssessmentPlan Package(AssessmentRequest request, string path)
    {
        var source = PackageSource.Open(path);
        try
        {
            var kept = RunWorkspace.Of(source);
            IWorkspaceFiles own = WorkspaceFinder.Locate(request.Workspace, request.CurrentFolder) is var (files, _) && OwnCheckFiles.Paths(files).Count > 0
                ? files : new KeptFiles(kept, path);
            var catalog = WorkspaceCatalog.Of(own);
            return PackagePlan.Make(request, catalog, Selected(request, catalog), source, kept);
        }
        catch
        {
            source.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    private static AssessmentPlan Sample(AssessmentRequest request, SampleOrganisation sample, RunFiles kept)
    {
        var organisation = sample.Organisation;
        var catalog = WorkspaceCatalog.Of(organisation.Files);
        var plan = new AssessmentPlan
        {
            Catalog = catalog,
            Selection = Selected(request, catalog),
            Parameters = RunParameters.Of(organisation, catalog.Parameters, request.Parameters),
            Accounts = AccountChoice.Of(sample.Accounts, request.Accounts),
            Narrowed = (request.Accounts.Count > 0 && !request.Accounts.Contains("*")) || request.Regions.Count > 0,
            Home = sample.Accounts[0],
            Regions = RegionChoice.Among(sample.Regions, request.Regions),
            AsOf = sample.AsOf,
            Source = sample.Source(),
            SourceKind = "sample",
            Organization = $"{sample.Name.Ja} ({sample.Name.En})",
            Workspace = organisation,
            Scope = ScopeRules.Of(organisation.File.Exclusions),
            Exclusions = organisation.File.Exclusions,
        };
        return plan.Asking(kept, new FixedTime(sample.AsOf));
    }
}
