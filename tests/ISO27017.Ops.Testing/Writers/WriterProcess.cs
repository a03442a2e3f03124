using System.Diagnostics;
using System.Globalization;

namespace ISO27017.Ops.Testing.Writers;

/// <summary>A process of its own that writes entries into a workspace and says each that is written (tests/ISO27017.Ops.Writer).</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    /// <summary>Starts it.</summary>
    /// <param name="kind">What it writes: a key of the writer's list.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="name">The first part of the entries' names.</param>
    /// <param name="count">How many it writes.</param>
    /// <param name="deadly">The step of the second write at which it kills itself; null for none.</param>
    public WriterProcess(string kind, string folder, string name, int count = 1_000_000, string? deadly = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ISO27017.Ops.Writer.dll"), kind, folder, name, count.ToString(CultureInfo.InvariantCulture), deadly })
        {
            if (argument is not null)
                start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it said so far, as read by the members below.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Waits until it has written so many, and kills it in the midst of what comes next.</summary>
    public void KillAfter(int entries)
    {
        while (Written.Count < entries && _process.StandardOutput.ReadLine() is { } line)
            Written.Add(line);
        _process.Kill();
        ReadToEnd();
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>What it wrote to its error stream, and how it ended.</returns>
    public (int ExitCode, string Error) ReadToEnd()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
            Written.Add(line);
        _process.WaitForExit();
        return (_process.ExitCode, _error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
