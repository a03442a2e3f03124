using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Changes;
using ISO27017.Ops.Engine.Workspace.Checks;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Compares evidence packages and runs.</summary>
public static class ComparisonService
{
    /// <summary>What has changed between two packages, or between a package and a run of this session.</summary>
    /// <param name="request">What is compared.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The differences: verdicts first, then results in the catalogue's order, then the conditions of the runs.</returns>
    /// <exception cref="IsoOpsException">A package is missing or has changed, the results are not of one run, what is
    /// compared is redacted differently, or the workspace's <c>changes.yaml</c> cannot be used.</exception>
    public static IEnumerable<IsoDifference> Compare(ComparisonRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var organisation = WorkspaceFinder.Find(request.Workspace, request.CurrentFolder);
        var tickets = organisation is null ? ChangeTickets.None : new ChangeTickets(ChangeFile.Read(organisation.Files));
        var after = request.DifferencePath is { } path ? ComparedRunReader.Of(path) : ComparedRunReader.Of(request.Results);
        cancel.ThrowIfCancellationRequested();
        var before = ComparedRunReader.Of(request.ReferencePath);
        if (RedactionRecord.Differing(before.Redactions, after.Redactions) is { Count: > 0 } kinds)
            throw RedactionErrors.OtherRedaction(request.ReferencePath, after.Shown, kinds);
        before = Named(before, organisation);
        var catalog = WorkspaceCatalog.Of(organisation?.Files);
        foreach (var difference in new RunComparison(catalog, before, Named(after, organisation), tickets).Differences())
        {
            cancel.ThrowIfCancellationRequested();
            yield return difference;
        }
    }

    // A package of the first format holds no workspace: then today's says which documents follow.
    private static ComparedRun Named(ComparedRun run, Organisation? organisation) =>
        run.Workspace is null ? run with { Workspace = organisation?.File } : run;
}
