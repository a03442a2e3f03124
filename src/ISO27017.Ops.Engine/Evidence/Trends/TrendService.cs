using System.Diagnostics.CodeAnalysis;

namespace ISO27017.Ops.Engine.Evidence.Trends;

/// <summary>Shows how the verdicts of packages stood and fell over time.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "As the other services: one object is asked.")]
public sealed class TrendService
{
    /// <summary>Measures packages in the order of time, by the instant against which their runs judged; packages of several organisations
    /// one organisation after the other. Each role side is compared with the last verdict that was given on it.</summary>
    /// <param name="paths">The full paths of folders that hold packages, or of packages.</param>
    /// <param name="progress">Hears how many packages are read, and of how many; null for nobody.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>A point a package, as they are read. A package that does not verify is named with its problems, and counts nowhere.</returns>
    /// <exception cref="IsoOpsException">A path does not exist, or holds no package.</exception>
    public IEnumerable<IsoTrend> Measure(IReadOnlyList<string> paths, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return TrendReader.Read(paths, null, progress, cancel).Select(p => p.Trend);
    }
}
