using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ISO27017.Ops.Host;
using ISO27017.Ops.Host.Consoles;

namespace ISO27017.Ops.Cmdlet.Tests.Support;

/// <summary>A session of the real engine with the staged module, imported through its manifest.</summary>
internal sealed class Session : IDisposable
{
    private readonly StringWriter _console = new(CultureInfo.InvariantCulture);
    private readonly CultureInfo _culture;
    private readonly Runspace _runspace;

    internal Session(string culture = "en-US", int width = 120)
    {
        _culture = CultureInfo.GetCultureInfo(culture);
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        var streams = new ConsoleStreams(_console, _console, TextReader.Null, OutIsTerminal: false, ErrorIsTerminal: false, width);
        var host = new ConsolePSHost(streams, nonInteractive: true, _culture);
        _runspace = InCulture(() => SessionFactory.Open(host, Manifest));
    }

    internal static string Manifest { get; } = ModuleFinder.Find() ?? throw new InvalidOperationException("The module is not staged.");

    internal static string RepositoryRoot { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Manifest)!, "..", ".."));

    /// <summary>What was written to the console, as a user reads it.</summary>
    internal string Console => _console.ToString();

    public void Dispose()
    {
        _runspace.Dispose();
        _console.Dispose();
    }

    /// <summary>Runs a script; every error is kept beside the output, a terminating one is thrown.</summary>
    internal Outcome Run(string script, IEnumerable<object>? input = null)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        var output = InCulture(() => shell.Invoke(input ?? []));
        return new Outcome([.. output], [.. shell.Streams.Error], [.. shell.Streams.Verbose], [.. shell.Streams.Warning], [.. shell.Streams.Progress]);
    }

    /// <summary>Runs a script and gives its objects of one type; any error fails the test.</summary>
    internal IReadOnlyList<T> Get<T>(string script, params object[] input)
    {
        var outcome = Run(script, input);
        Assert.Empty(outcome.Errors);
        return [.. outcome.Output.Select(o => Assert.IsType<T>(o.BaseObject, exactMatch: false))];
    }

    /// <summary>Runs a script that must end with an error, and gives it.</summary>
    internal ErrorRecord Fails(string script, params object[] input)
    {
        try
        {
            return Assert.Single(Run(script, input).Errors);
        }
        catch (RuntimeException exception)
        {
            return exception.ErrorRecord;
        }
    }

    /// <summary>Makes a folder the session's current one; the process stays where it is.</summary>
    internal void GoTo(string folder) => _runspace.SessionStateProxy.Path.SetLocation(folder);

    /// <summary>Sets a variable of the session.</summary>
    internal void Set(string variable, object value) => _runspace.SessionStateProxy.SetVariable(variable, value);

    /// <summary>Runs a script as the console does, and gives what it shows.</summary>
    internal string Show(string script, params object[] input)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script).AddCommand("Out-Default");
        InCulture(() => shell.Invoke(input));
        return Console;
    }

    /// <summary>What the tab key offers at the end of a line.</summary>
    internal IReadOnlyList<CompletionResult> Complete(string line)
    {
        using var shell = PowerShell.Create(_runspace);
        return InCulture(() => CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches);
    }

    /// <summary>A shell of this session, for a test that stops it.</summary>
    internal PowerShell Shell() => PowerShell.Create(_runspace);

    // The engine runs on the caller's thread, whose culture a console takes from its environment.
    private T InCulture<T>(Func<T> work)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _culture);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
