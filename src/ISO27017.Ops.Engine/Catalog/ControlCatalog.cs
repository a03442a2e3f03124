namespace ISO27017.Ops.Engine.Catalog;

/// <summary>The whole catalogue, proven to fit together. Immutable, shared by all threads.</summary>
internal sealed class ControlCatalog
{
    private readonly Dictionary<string, ControlDefinition> _controls;
    private readonly Dictionary<string, CheckDefinition> _checks;

    /// <summary>Takes over what was read.</summary>
    public ControlCatalog(CatalogContent content)
    {
        Content = content;
        Controls = [.. content.Controls.OrderBy(c => c.Order)];
        _controls = Controls.ToDictionary(c => c.Id, StringComparer.OrdinalIgnoreCase);
        Checks = [.. content.Checks
            .OrderBy(c => _controls.TryGetValue(c.ControlId, out var control) ? control.Order : int.MaxValue)
            .ThenBy(c => c.Id, StringComparer.Ordinal)];
        _checks = Checks.ToDictionary(c => c.Id, StringComparer.OrdinalIgnoreCase);
        Queries = QueryScopes.Resolve([.. BuiltInQueries.OfTheWorkspace, .. content.Queries]).ToDictionary(q => q.Name, StringComparer.Ordinal);
        Parameters = content.Parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);
        Attestations = [.. Controls.SelectMany(c => c.Csc.Attestations.Concat(c.Csp.Attestations))];
        RollUps = new RollUps(Checks);
        Version = content.Version;
    }

    /// <summary>The definitions as they were taken over.</summary>
    public CatalogContent Content { get; }

    /// <summary>The controls in the standard's order.</summary>
    public IReadOnlyList<ControlDefinition> Controls { get; }

    /// <summary>The checks in the order of their controls, then of their ids.</summary>
    public IReadOnlyList<CheckDefinition> Checks { get; }

    /// <summary>What rests on what by rolling up.</summary>
    public RollUps RollUps { get; }

    /// <summary>The queries by name, with those that the workspace answers.</summary>
    public IReadOnlyDictionary<string, QueryDefinition> Queries { get; }

    /// <summary>The parameters by name.</summary>
    public IReadOnlyDictionary<string, ParameterDefinition> Parameters { get; }

    /// <summary>What people must attest, in the order of the controls.</summary>
    public IReadOnlyList<AttestationDefinition> Attestations { get; }

    /// <summary>The digest of the catalogue's sources: two runs with one version judged by the same words.</summary>
    public string Version { get; }

    /// <summary>The control, in any letter case; null if there is none.</summary>
    public ControlDefinition? Control(string id) => _controls.GetValueOrDefault(id);

    /// <summary>The check, in any letter case; null if there is none.</summary>
    public CheckDefinition? Check(string id) => _checks.GetValueOrDefault(id);

    /// <summary>The checks of one side of a control.</summary>
    public IEnumerable<CheckDefinition> ChecksOf(string controlId, IsoRole role) =>
        Checks.Where(c => c.Role == role && string.Equals(c.ControlId, controlId, StringComparison.OrdinalIgnoreCase));
}
