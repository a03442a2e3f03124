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

    /// <summary>The full paths of folders that hold packages, or of packages, whose trend the report shows; none for no trend. HTML only.</summary>
    public IReadOnlyList<string> TrendPaths { get; init; } = [];

    /// <summary>The full path of an evidence package (folder or zip) that the report is about; null means the given results.</summary>
    public string? EvidencePath { get; init; }

    /// <summary>The full path of an earlier evidence package: the report then says what has changed since; null for no comparison.
    /// HTML, xlsx and Markdown have a place for it.</summary>
    public string? ReferencePath { get; init; }

    /// <summary>The folder or file of the workspace, whose <c>changes.yaml</c> has the tickets of changes; null means found upward from
    /// <see cref="CurrentFolder"/>.</summary>
    public string? Workspace { get; init; }

    /// <summary>Where to begin looking for <c>iso27017.yaml</c>; null means nowhere.</summary>
    public string? CurrentFolder { get; init; }
}
