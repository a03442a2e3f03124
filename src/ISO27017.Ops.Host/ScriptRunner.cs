using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.InteropServices;
using ISO27017.Ops.Host.Commands;
using ISO27017.Ops.Host.Consoles;

namespace ISO27017.Ops.Host;

/// <summary>Runs the command or script of a command line in a session, and says with which code to exit.</summary>
internal sealed class ScriptRunner(Runspace runspace, ConsolePSHost host) : IDisposable
{
    private readonly Lock _gate = new();
    private PowerShell? _running;
    private bool _interrupted;

    public void Dispose() => runspace.Dispose();

    internal int Run(CommandLine line)
    {
        var failed = line.File is { } file ? RunFile(file, line.FileArguments) : RunCommand(line.Script!);
        if (_interrupted)
        {
            return ExitCodes.Interrupted;
        }

        return host.ExitCode ?? (failed ? ExitCodes.Failure : ExitCodes.Success);
    }

    /// <summary>Stops the pipeline that is running. A second signal ends the process as usual.</summary>
    internal void Interrupt(PosixSignalContext context)
    {
        lock (_gate)
        {
            context.Cancel = !_interrupted;
            _interrupted = true;
            _running?.BeginStop(null, null);
        }
    }

    private bool RunCommand(string script) => !Invoke(shell => shell.AddScript(script)) || LastFailed();

    // As in pwsh, the last command decides.
    private bool LastFailed()
    {
        using var question = PowerShell.Create(runspace);
        return host.ExitCode is null && question.AddScript("$global:?").Invoke<bool>() is not [true];
    }

    private bool RunFile(string file, IReadOnlyList<string> arguments)
    {
        EngineInternals.ExitEndsSession(runspace);
        // As in pwsh, only an error that ends the script counts.
        return !Invoke(shell => AddFile(shell, file, arguments));
    }

    private static void AddFile(PowerShell shell, string file, IReadOnlyList<string> arguments)
    {
        shell.Commands.AddCommand(new Command(Path.GetFullPath(file), isScript: false));
        foreach (var parameter in ScriptArguments.Read(arguments))
        {
            shell.Commands.Commands[0].Parameters.Add(parameter);
        }
    }

    /// <summary>False if an error ended it.</summary>
    private bool Invoke(Action<PowerShell> build)
    {
        using var shell = PowerShell.Create(runspace);
        build(shell);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        lock (_gate)
        {
            if (_interrupted)
            {
                return false;
            }

            _running = shell;
        }

        try
        {
            // Only what enters the history leaves its $? behind.
            shell.Invoke(null, new PSInvocationSettings { AddToHistory = true });
            return true;
        }
        catch (PipelineStoppedException)
        {
            return false;
        }
        catch (RuntimeException exception)
        {
            Report(exception);
            return false;
        }
        finally
        {
            lock (_gate)
            {
                _running = null;
            }
        }
    }

    private void Report(RuntimeException exception)
    {
        // Out-Default shows it as it shows every error; the mark tells it which stream it belongs to.
        var record = PSObject.AsPSObject(exception.ErrorRecord);
        record.Properties.Add(new PSNoteProperty("writeErrorStream", true));
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Out-Default").Invoke(new[] { record });
    }
}
