namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>What a value looks like. Shapes may contain themselves.</summary>
internal sealed class Shape(string name, ShapeType type)
{
    /// <summary>The model's name of it.</summary>
    public string Name { get; } = name;

    /// <summary>What it is.</summary>
    public ShapeType Type { get; } = type;

    /// <summary>A structure's members by their names in documents, in the model's order.</summary>
    public IReadOnlyDictionary<string, ShapeMember> Members { get; internal set; } = None;

    /// <summary>The members that a request must have.</summary>
    public IReadOnlyList<string> Required { get; internal set; } = [];

    /// <summary>A list's elements, or a map's values.</summary>
    public ShapeMember? Element { get; internal set; }

    /// <summary>A map's keys.</summary>
    public ShapeMember? Key { get; internal set; }

    /// <summary>The member that is the whole body.</summary>
    public string? Payload { get; internal set; }

    /// <summary>A list or map without an element of its own around it, wherever it is used.</summary>
    public bool Flattened { get; internal set; }

    /// <summary>Exactly one member is there.</summary>
    public bool IsUnion { get; internal set; }

    /// <summary>The shape's name and type.</summary>
    public override string ToString() => $"{Name} ({Type})";

    private static readonly Dictionary<string, ShapeMember> None = [];
}
