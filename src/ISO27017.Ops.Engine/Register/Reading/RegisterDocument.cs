namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>A register, taken apart. Every part knows its place in the text.</summary>
internal sealed record RegisterDocument
{
    /// <summary>The text.</summary>
    public required RegisterText Source { get; init; }

    /// <summary>All headings.</summary>
    public required IReadOnlyList<RegisterHeading> Headings { get; init; }

    /// <summary>The controls, in the order of the text; a control may be there twice.</summary>
    public required IReadOnlyList<ControlSection> Controls { get; init; }

    /// <summary>The heading of the contents; null if there is none.</summary>
    public required RegisterHeading? ContentsHeading { get; init; }

    /// <summary>The entries of the contents.</summary>
    public required IReadOnlyList<ContentsEntry> Contents { get; init; }

    /// <summary>All role sides, in the order of the text.</summary>
    public IEnumerable<RoleSide> Sides => Controls.SelectMany(c => c.Sides);

    /// <summary>Throws if a control, or a role of it, is there twice.</summary>
    /// <exception cref="IsoOpsException"><c>RegisterControlTwice</c>.</exception>
    public void CheckSingle()
    {
        Check(Controls, c => c.Id, c => c.Heading);
        Check(Sides, s => $"{s.ControlId}-{s.Role}", s => s.Heading);
    }

    /// <summary>The side of a control.</summary>
    /// <exception cref="IsoOpsException"><c>RegisterControlNotFound</c>, <c>RegisterRoleNotFound</c>.</exception>
    public RoleSide Side(string control, IsoRole role)
    {
        var section = Controls.FirstOrDefault(c => string.Equals(c.Id, control, StringComparison.OrdinalIgnoreCase))
            ?? throw RegisterErrors.NoControl(Source.Path, control);
        return section.Side(role) ?? throw RegisterErrors.NoSide(Source.Path, Source.Line(section.Heading.Start), section.Id, role);
    }

    private void Check<T>(IEnumerable<T> parts, Func<T, string> name, Func<T, RegisterHeading> heading)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var line = Source.Line(heading(part).Start);
            if (!first.TryAdd(name(part), line)) throw RegisterErrors.Twice(Source.Path, name(part), first[name(part)], line);
        }
    }
}
