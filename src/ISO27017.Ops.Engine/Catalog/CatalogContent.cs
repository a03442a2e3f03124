using ISO27017.Ops.Engine.Catalog.Reading;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>The catalogue's definitions as read, not yet proven to fit together.</summary>
internal sealed record CatalogContent
{
    /// <summary>The controls.</summary>
    public IReadOnlyList<ControlDefinition> Controls { get; init; } = [];

    /// <summary>The checks.</summary>
    public IReadOnlyList<CheckDefinition> Checks { get; init; } = [];

    /// <summary>The queries.</summary>
    public IReadOnlyList<QueryDefinition> Queries { get; init; } = [];

    /// <summary>The parameters.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters { get; init; } = [];

    /// <summary>The digest of the sources.</summary>
    public string Version { get; init; } = "";

    /// <summary>Definitions that are proven already, on which these may rest: the catalogue under an organisation's own; null for none.</summary>
    public CatalogContent? Ground { get; init; }

    /// <summary>The controls, the ground's first.</summary>
    public IEnumerable<ControlDefinition> AllControls => [.. Ground?.Controls ?? [], .. Controls];

    /// <summary>The checks, the ground's first.</summary>
    public IEnumerable<CheckDefinition> AllChecks => [.. Ground?.Checks ?? [], .. Checks];

    /// <summary>The queries, the ground's first.</summary>
    public IEnumerable<QueryDefinition> AllQueries => [.. Ground?.Queries ?? [], .. Queries];

    /// <summary>The parameters, the ground's first.</summary>
    public IEnumerable<ParameterDefinition> AllParameters => [.. Ground?.Parameters ?? [], .. Parameters];

    /// <summary>These and the ground as one.</summary>
    public CatalogContent Together() => new()
    {
        Controls = [.. AllControls],
        Checks = [.. AllChecks],
        Queries = [.. AllQueries],
        Parameters = [.. AllParameters],
        Version = Ground is null ? Version : $"{Ground.Version}+{Version}",
    };

    /// <summary>Reads the entries.</summary>
    public static CatalogContent Read(CatalogSources sources) => new()
    {
        Controls = [.. sources.Controls.Select(ControlReader.Read)],
        Checks = [.. sources.Checks.Select(CheckReader.Read)],
        Queries = [.. sources.Queries.Select(QueryReader.Read)],
        Parameters = [.. sources.Parameters.Select(ParameterReader.Read)],
        Version = sources.Version,
    };
}
