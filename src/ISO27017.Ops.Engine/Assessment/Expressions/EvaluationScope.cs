using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Expressions;

/// <summary>What an expression may see besides its item. A worker's functions hold one; it is set before an evaluation.</summary>
internal sealed class EvaluationScope
{
    /// <summary>The organisation's parameters: the value of a name, or null if it has none.</summary>
    public Func<string, JToken?> Parameter { get; set; } = _ => null;

    /// <summary>The instant against which ages are taken.</summary>
    public DateTimeOffset AsOf { get; set; }

    /// <summary>The item that a join belongs to, while its candidates are looked at.</summary>
    public JToken? Owner { get; set; }
}
