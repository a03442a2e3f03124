using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Planning;

/// <summary>What a run judges.</summary>
/// <param name="Checks">The checks.</param>
/// <param name="Sides">The role sides that are judged whole, with what is attested or still missing of them.</param>
/// <param name="Partial">True if this is not the whole catalogue.</param>
internal sealed record Selection(
    IReadOnlyList<CheckDefinition> Checks, IReadOnlyList<(ControlDefinition Control, IsoRole Role)> Sides, bool Partial)
{
    private static readonly IsoRole[] _roles = [IsoRole.CSC, IsoRole.CSP];

    /// <summary>Selects by controls, roles and check ids; null or empty means all.</summary>
    public static Selection Of(
        ControlCatalog catalog, IReadOnlyCollection<ControlDefinition> controls, IReadOnlyCollection<IsoRole> roles,
        IReadOnlyCollection<CheckDefinition>? checks)
    {
        var sides = controls
            .SelectMany(c => _roles.Where(r => roles.Count == 0 || roles.Contains(r)).Select(r => (Control: c, Role: r)))
            .ToList();
        var ids = sides.Select(s => (s.Control.Id, s.Role)).ToHashSet();
        var selected = (checks ?? catalog.Checks).Where(c => ids.Contains((c.ControlId, c.Role))).ToList();
        return checks is null
            ? new Selection(selected, sides, sides.Count < catalog.Controls.Count * _roles.Length)
            : new Selection(selected, [], Partial: true);
    }
}
