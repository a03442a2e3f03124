using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports;

/// <summary>A report within a package that is being written.</summary>
internal sealed class PackageReportFiles(StagedPackage package, string name, string language) : IReportFiles
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Folder { get; } = $"{PackageLayout.ReportFolder}{language}";

    /// <inheritdoc/>
    public Stream Create(string file) => file == Name || file.StartsWith(Folder + "/", StringComparison.Ordinal)
        ? package.Create(file)
        : throw new InvalidOperationException($"The name '{file}' cannot be a report's.");
}
