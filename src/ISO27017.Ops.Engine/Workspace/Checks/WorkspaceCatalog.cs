using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Validation;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Workspace.Checks;

/// <summary>The catalogue with an organisation's own definitions, held to the same rules as ours.</summary>
internal static class WorkspaceCatalog
{
    /// <summary>Ours, with the workspace's; ours alone where there are none.</summary>
    /// <exception cref="IsoOpsException"><c>InvalidChecks</c>: the workspace's cannot be used; the error names every line.</exception>
    public static ControlCatalog Of(IWorkspaceFiles? files)
    {
        if (files is null) return EmbeddedCatalog.Catalog;
        var (catalog, problems) = Examine(files);
        return problems.Count == 0 ? catalog : throw new IsoOpsException(
            "InvalidChecks", IsoError.InvalidData, SourceProblems.Text(problems), files.Shown(OwnCheckFiles.Folder));
    }

    /// <summary>The same, with what is wrong as a list; then the catalogue is ours alone.</summary>
    public static (ControlCatalog Catalog, IReadOnlyList<SourceProblem> Problems) Examine(IWorkspaceFiles files)
    {
        var ours = EmbeddedCatalog.Catalog;
        if (OwnCheckFiles.Paths(files).Count == 0) return (ours, []);
        var sources = OwnCheckFiles.Read(files);
        // What a file with a fault would have defined is missed elsewhere: the first fault is the one to mend
        if (sources.Problems.Count > 0) return (ours, sources.Problems);
        if (sources.Checks.Count + sources.Queries.Count + sources.Parameters.Count == 0) return (ours, []);
        var problems = CatalogValidator.Validate(sources, ours.Content);
        return problems.Count > 0
            ? (ours, problems)
            : (new ControlCatalog((CatalogContent.Read(sources) with { Ground = ours.Content }).Together()), []);
    }
}
