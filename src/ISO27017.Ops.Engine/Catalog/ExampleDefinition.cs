using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>An assembled item and the verdict that it must get.</summary>
internal sealed record ExampleDefinition
{
    /// <summary>Where it stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The verdict.</summary>
    public required IsoStatus Verdict { get; init; }

    /// <summary>The reason, where the example names one.</summary>
    public IsoReason? Reason { get; init; }

    /// <summary>Parameters that differ from the defaults.</summary>
    public JObject Params { get; init; } = [];

    /// <summary>The item; times written <c>!ago PT5M</c> are strings that begin with <see cref="AgoPrefix"/>.</summary>
    public required JObject Item { get; init; }

    /// <summary>What stands before the ISO 8601 duration of a relative time.</summary>
    public const string AgoPrefix = "\u0000ago:";
}
