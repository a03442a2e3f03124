using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>What a catalogue's call gave: a value, a gap, or for a call that was cut off both.</summary>
internal sealed record Answered
{
    /// <summary>The value that the call's <c>items</c> selects; JSON null where it selects nothing.</summary>
    public JToken? Value { get; init; }

    /// <summary>What could not be seen.</summary>
    public Gap? Gap { get; init; }

    /// <summary>The document; null where the call could not even be written.</summary>
    public string? Document { get; init; }

    /// <summary>The region in which it was asked; null where the call could not even be written.</summary>
    public string? Region { get; init; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The objects in the value: those of a list, one object, or none; null where something else is there.</summary>
    public IReadOnlyList<JObject>? Objects => Value switch
    {
        null or { Type: JTokenType.Null } => [],
        JObject one => [one],
        JArray list when list.All(e => e is JObject) => list.Cast<JObject>().ToList(),
        _ => null,
    };
}
