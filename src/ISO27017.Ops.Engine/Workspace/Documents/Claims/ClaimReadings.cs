using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Documents.Claims;

/// <summary>What the documents claim.</summary>
/// <param name="Values">The parameters that could be read, each knowing the line that asks for it.</param>
/// <param name="Missing">The parameters that could not, each with the reason.</param>
internal sealed record ClaimReadings(JObject Values, IReadOnlyDictionary<string, LocalText> Missing)
{
    /// <summary>No claims.</summary>
    public static ClaimReadings None { get; } = new([], new Dictionary<string, LocalText>());
}
