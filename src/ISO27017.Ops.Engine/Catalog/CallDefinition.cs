using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>An AWS call as the catalogue writes it: every string in <see cref="With"/> is JMESPath over the item called for.</summary>
internal sealed record CallDefinition
{
    /// <summary>The AWS CLI's service name.</summary>
    public required string Service { get; init; }

    /// <summary>The API operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The input, each string at any depth an expression.</summary>
    public JObject With { get; init; } = [];

    /// <summary>JMESPath over the item that pins the region; null means the cell's region.</summary>
    public string? Region { get; init; }

    /// <summary>JMESPath over the joined pages; null means the whole answer.</summary>
    public string? Items { get; init; }

    /// <summary>Error codes that are an answer, and the answer that they mean.</summary>
    public IReadOnlyDictionary<string, JToken> Absent { get; init; } = new Dictionary<string, JToken>();

    /// <summary>Bounds the call with all its pages.</summary>
    public TimeSpan? Limit { get; init; }
}
