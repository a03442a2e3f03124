using System.Diagnostics;

namespace ISO27017.Ops.Cmdlet.Tests.Support;

/// <summary>The console host as its users start it: a process of its own, with the module's engine in its private context.</summary>
internal sealed record ChildHost(int ExitCode, string Output, string Error)
{
    internal static ChildHost Run(params string[] arguments) => Run(null, arguments);

    internal static ChildHost Run(IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ChildHost(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    internal static Process Start(IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ISO27017.Ops.Host.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
