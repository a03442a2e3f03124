using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>The catalogue's entries as written, each in the form that its schema asks for and each knowing its line.</summary>
internal sealed record CatalogSources
{
    /// <summary>Controls.</summary>
    public IReadOnlyList<JObject> Controls { get; init; } = [];

    /// <summary>Checks.</summary>
    public IReadOnlyList<JObject> Checks { get; init; } = [];

    /// <summary>Queries.</summary>
    public IReadOnlyList<JObject> Queries { get; init; } = [];

    /// <summary>Parameters.</summary>
    public IReadOnlyList<JObject> Parameters { get; init; } = [];

    /// <summary>The digest of the files.</summary>
    public string Version { get; init; } = "";

    /// <summary>What is wrong with the files; an entry of a file with a problem is not among the others.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];
}
