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
