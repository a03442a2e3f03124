using System.Globalization;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Where an evidence package goes.</summary>
public sealed record EvidenceRequest
{
    /// <summary>The full path of the folder to make, or of the zip file where it ends with <c>.zip</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Replaces an evidence package that is there already. Anything else is never replaced.</summary>
    public bool Force { get; init; }

    /// <summary>The language of <c>report.html</c>; null means the current UI culture. The other language is beside it.</summary>
    public CultureInfo? Culture { get; init; }
}
