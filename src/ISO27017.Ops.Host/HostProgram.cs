using System.Globalization;
using System.Management.Automation;
using System.Runtime.InteropServices;
using ISO27017.Ops.Host.Consoles;

namespace ISO27017.Ops.Host;

/// <summary>Runs one command line from start to exit code.</summary>
internal static class HostProgram
{
    private const string Help = """
        ISO27017.Ops.Host [-NonInteractive] [-NoProfile] [-WorkingDirectory <folder>]
                          -Command <text> | - | -File <script.ps1> [arguments] | -EncodedCommand <base64>
        ISO27017.Ops.Host -Version | -Help

        Runs PowerShell with the module ISO27017.Ops loaded. Arguments and exit codes are those of pwsh.
        """;

    internal static int Run(CommandLine line, ConsoleStreams streams)
    {
        // A host of ours reports its users to nobody, whatever the engine's default is.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        if (line.Problem is { } problem)
        {
            streams.Error.WriteLine(problem);
            streams.Error.WriteLine(Help);
            return ExitCodes.BadCommandLine;
        }

        if (line.ShowHelp)
        {
            streams.Out.WriteLine(Help);
            return ExitCodes.Success;
        }

        if (line.ShowVersion)
        {
            streams.Out.WriteLine($"PowerShell {typeof(PSObject).Assembly.GetName().Version?.ToString(3)}");
            return ExitCodes.Success;
        }

        if (line.File is { } file && !File.Exists(file))
        {
            streams.Error.WriteLine($"The argument '{file}' is not recognized as the name of a script file. Check the path and try again.");
            return ExitCodes.BadCommandLine;
        }

        return RunSession(line, streams);
    }

    private static int RunSession(CommandLine line, ConsoleStreams streams)
    {
        if (ModuleFinder.Find() is not { } manifest)
        {
            streams.Error.WriteLine("The module ISO27017.Ops was not found beside or above this program. Build src/ISO27017.Ops first.");
            return ExitCodes.InitializationFailed;
        }

        try
        {
            if (line.WorkingDirectory is { } folder)
            {
                Directory.SetCurrentDirectory(folder);
            }

            var host = new ConsolePSHost(streams, line.NonInteractive, CultureInfo.CurrentUICulture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (host.CurrentCulture, host.CurrentUICulture);
            using var runner = new ScriptRunner(SessionFactory.Open(host, manifest), host);
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, runner.Interrupt);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, runner.Interrupt);
            return runner.Run(line);
        }
        catch (Exception exception) when (exception is RuntimeException or IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine(exception.Message);
            return ExitCodes.InitializationFailed;
        }
    }
}
