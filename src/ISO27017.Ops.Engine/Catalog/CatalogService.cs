using System.Globalization;
using System.IO.Enumeration;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Views;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Checks;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>Shows the catalogue.</summary>
public static class CatalogService
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth | CompareOptions.IgnoreKanaType;

    // Controls are asked for most, by people and by tab completion: no check is read for them
    private static readonly Lazy<(ControlCatalog Catalog, IReadOnlyDictionary<string, string[]> Checks)> ControlsOnly = new(() => (
        new ControlCatalog(CatalogContent.Read(EmbeddedCatalog.Controls)),
        EmbeddedCatalog.Controls.Controls.ToDictionary(
            c => (string)c["control"]!, c => c[EmbeddedCatalog.ChecksMember]!.Values<string>().OfType<string>().ToArray(), StringComparer.Ordinal)));

    /// <summary>The catalogue with what a workspace adds to it. It is read when it is first asked, and only once.</summary>
    /// <param name="workspace">The workspace's folder or file; null to look for one.</param>
    /// <param name="currentFolder">Where to begin looking, upward to the root; null means nowhere.</param>
    public static CatalogScope Open(string? workspace, string? currentFolder) => new(() =>
        WorkspaceFinder.Locate(workspace, currentFolder) is var (files, _) && OwnCheckFiles.Paths(files).Count > 0 ? WorkspaceCatalog.Of(files) : null);

    /// <summary>The controls in the standard's order.</summary>
    /// <exception cref="IsoOpsException"><c>UnknownControl</c>: an id fits nothing; <c>InvalidChecks</c>: the workspace's own checks
    /// cannot be used.</exception>
    public static IReadOnlyList<IsoControl> Controls(CatalogFilter? filter = null)
    {
        filter ??= new CatalogFilter();
        var (catalog, checks) = ControlsOnly.Value;
        var own = filter.Scope?.Own;
        return [.. CatalogSelection.Controls(catalog, filter.Controls)
            .Where(c => filter.Roles.Count == 0 || filter.Roles.Any(r => c.Side(r).State != IsoMeasureState.NoMeasure))
            .Where(c => InDomain(c, filter) && (filter.Text is null || Texts(c).Any(t => Holds(t, filter.Text))))
            .Select(c => own is null ? CatalogView.Of(c, checks[c.Id]) : CatalogView.Of(own, c))];
    }

    /// <summary>The checks, in the order of their controls.</summary>
    /// <exception cref="IsoOpsException"><c>UnknownControl</c>, <c>UnknownCheck</c>: an id fits nothing; <c>InvalidChecks</c>: the
    /// workspace's own checks cannot be used.</exception>
    public static IReadOnlyList<IsoCheck> Checks(CatalogFilter? filter = null)
    {
        filter ??= new CatalogFilter();
        var catalog = filter.Scope?.Own ?? EmbeddedCatalog.Catalog;
        var controls = CatalogSelection.Controls(catalog, filter.Controls).Where(c => InDomain(c, filter)).Select(c => c.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. CatalogSelection.Checks(catalog, filter.Checks)
            .Where(c => controls.Contains(c.ControlId))
            .Where(c => filter.Roles.Count == 0 || filter.Roles.Contains(c.Role))
            .Where(c => filter.Kinds.Count == 0 || filter.Kinds.Contains(c.Kind))
            .Where(c => filter.Text is null || new[] { c.Id, c.Title.Ja, c.Title.En }.Any(t => Holds(t, filter.Text)))
            .Select(c => CatalogView.Of(catalog, c))];
    }

    private static bool InDomain(ControlDefinition control, CatalogFilter filter) =>
        filter.Domains.Count == 0 || filter.Domains.Any(d =>
            new[] { control.DomainId, control.Domain.Ja, control.Domain.En }.Any(n => FileSystemName.MatchesSimpleExpression(d, n)));

    private static IEnumerable<string> Texts(ControlDefinition control) =>
        new[] { control.Title, control.Domain, control.Csc.Guidance, control.Csp.Guidance }
            .OfType<LocalText>().SelectMany(t => new[] { t.Ja, t.En }).Append(control.Id);

    private static bool Holds(string text, string part) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, part, Loosely) >= 0;
}
