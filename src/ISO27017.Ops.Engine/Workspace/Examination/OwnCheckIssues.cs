using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Validation.Samples;
using ISO27017.Ops.Engine.Workspace.Checks;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>The organisation's own queries, checks and parameters: all that a run refuses, and queries whose samples do not come out.</summary>
internal static class OwnCheckIssues
{
    /// <summary>The catalogue to go on with: without the workspace's definitions if they cannot be used.</summary>
    public static ControlCatalog Find(IWorkspaceFiles files, Issues issues, CancellationToken cancel)
    {
        var catalog = EmbeddedCatalog.Catalog;
        issues.Try("OwnCheck", files.Shown(OwnCheckFiles.Folder), () =>
        {
            (catalog, var problems) = WorkspaceCatalog.Examine(files);
            issues.Add("OwnCheck", problems);
        });
        var samples = new QuerySamples(catalog);
        foreach (var query in catalog.Queries.Values.Where(q => OwnNames.IsQuery(q.Name) && q.Sample is not null))
            issues.Add("QuerySample", samples.CheckAsync(query, cancel).GetAwaiter().GetResult());
        return catalog;
    }
}
