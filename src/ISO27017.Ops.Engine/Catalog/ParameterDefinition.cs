using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A parameter that an organisation supplies.</summary>
internal sealed record ParameterDefinition
{
    /// <summary>Such as <c>Backup.Rds.RetentionDays</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>What it means, with its unit.</summary>
    public required LocalText Title { get; init; }

    /// <summary>JSON Schema of its value: type, bounds, members.</summary>
    public required JObject Schema { get; init; }

    /// <summary>The value where the organisation gives none; null means that it must.</summary>
    public JToken? Default { get; init; }
}
