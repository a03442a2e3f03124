namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A role side by its name, such as <c>9.1.2-CSC</c>.</summary>
/// <param name="ControlId">The control.</param>
/// <param name="Role">The role.</param>
internal readonly record struct SideName(string ControlId, IsoRole Role)
{
    /// <summary>The parts of a name; the schema has proven the form.</summary>
    public static SideName Parse(string name)
    {
        var cut = name.LastIndexOf('-');
        return new SideName(name[..cut], Enum.Parse<IsoRole>(name[(cut + 1)..]));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ControlId}-{Role}";
}
