using System.Globalization;

namespace ISO27017.Ops.Engine.Reports;

/// <summary>What report to write, and where.</summary>
public sealed record ReportRequest
{
    /// <summary>The full path of the file to make.</summary>
    public required string Path { get; init; }

    /// <summary>The format; null means the one that the path's extension names.</summary>
    public IsoReportFormat? Format { get; init; }

    /// <summary>The language; null means the current UI culture. Japanese for any <c>ja</c> culture, otherwise English.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>Replaces a file that is there already.</summary>
    public bool Force { get; init; }

    /// <summary>The full path of an evidence package (folder or zip) that the report is about; null means the given results.</summary>
    public string? EvidencePath { get; init; }
}
