namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>A member of a structure, or what a list or map is made of: a shape and how it travels there.</summary>
/// <param name="Name">The name in documents.</param>
/// <param name="Shape">What it is.</param>
internal sealed record ShapeMember(string Name, Shape Shape)
{
    /// <summary>The name on the wire, where the model gives one.</summary>
    public string? WireName { get; init; }

    /// <summary>Where it travels.</summary>
    public MemberLocation Location { get; init; }

    /// <summary>A list or map without an element of its own around it.</summary>
    public bool Flattened
    {
        get => field || Shape.Flattened;
        init;
    }

    /// <summary>The model's time format; null means the protocol's own.</summary>
    public string? TimestampFormat { get; init; }

    /// <summary>Its value is a part of the host name.</summary>
    public bool HostLabel { get; init; }

    /// <summary>Shapes may contain themselves, so a record's own text would not end.</summary>
    public override string ToString() => $"{Name}: {Shape.Name}";
}
