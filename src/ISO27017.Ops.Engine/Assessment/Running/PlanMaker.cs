using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Checks;
using ISO27017.Ops.Engine.Workspace.Parameters;
using ISO27017.Ops.Engine.Workspace.Sample;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Turns a request into a plan: finds out what is meant, and says clearly what cannot be.</summary>
internal static class PlanMaker
{
    /// <summary>The plan. Its source is open: whoever takes the plan closes it.</summary>
    /// <exception cref="IsoOpsException">The request cannot be carried out.</exception>
    public static Task<AssessmentPlan> MakeAsync(
        AssessmentRequest request, IRunObserver? observer, TimeProvider time, CancellationToken cancel)
    {
        var sample = request.Sample ? SampleOrganisation.Load() : null;
        // A package is judged by today's catalogue, whatever else the workspace says today
        var place = request.Sample ? null : WorkspaceFinder.Locate(request.Workspace, request.CurrentFolder);
        var organisation = place is var (files, name) && request.EvidencePath is null ? WorkspaceReader.Read(files, name) : sample?.Organisation;
        var catalog = WorkspaceCatalog.Of(place?.Files ?? organisation?.Files);
        var selection = Selection.Of(
            catalog, CatalogSelection.Controls(catalog, request.Controls), [.. request.Roles],
            request.Checks.Count == 0 ? null : CatalogSelection.Checks(catalog, request.Checks));
        if (selection.Checks.Count == 0 && selection.Sides.Count == 0)
            throw RequestErrors.NothingSelected();
        if (sample is not null)
            return Task.FromResult(Sample(request, sample, catalog, selection));
        return request.EvidencePath is { } package
            ? Task.FromResult(PackagePlan.Make(request, catalog, selection, package))
            : LivePlan.MakeAsync(request, catalog, selection, organisation, observer, time, cancel);
    }

    private static AssessmentPlan Sample(
        AssessmentRequest request, SampleOrganisation sample, ControlCatalog catalog, Selection selection)
    {
        return new AssessmentPlan
        {
            Catalog = catalog,
            Selection = selection,
            Parameters = RunParameters.Of(sample.Organisation, catalog.Parameters, request.Parameters),
            Accounts = AccountChoice.Of(sample.Accounts, request.Accounts),
            Home = sample.Accounts[0],
            Regions = RegionChoice.Among(sample.Regions, request.Regions),
            AsOf = sample.AsOf,
            Source = sample.Source(),
            SourceKind = "sample",
            Organization = $"{sample.Name.Ja} ({sample.Name.En})",
            Workspace = sample.Organisation,
            Scope = ScopeRules.Of(sample.Organisation.File.Exclusions),
        };
    }
}
