using System.Diagnostics;
using System.Globalization;

namespace ISO27017.Ops.Benchmarks.Scale;

/// <summary>Measures a piece of work: its wall time, the processors' time, and the most memory that the process held meanwhile.</summary>
internal static class Phase
{
    private const int ToMegabytes = 1024;

    /// <summary>Does the work and says what it took, with what the work says of itself.</summary>
    public static async Task MeasureAsync(string name, Func<Task<string>> work)
    {
        GC.Collect();
        Reset();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var said = await work();
        watch.Stop();
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {watch.Elapsed.TotalSeconds:F1} s | {(process.TotalProcessorTime - before).TotalSeconds:F1} s | {Peak()} MB | {said} |"));
    }

    // Linux counts the peak anew from here on; elsewhere it is the process's own, from its start.
    private static void Reset()
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    private static long Peak()
    {
        if (!OperatingSystem.IsLinux())
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / ToMegabytes / ToMegabytes;
        }

        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / ToMegabytes;
    }
}
