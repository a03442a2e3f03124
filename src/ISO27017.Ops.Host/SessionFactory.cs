using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace ISO27017.Ops.Host;

/// <summary>Opens a session: the engine's own commands, the few that the engine lacks, and the module.</summary>
internal static class SessionFactory
{
    internal static Runspace Open(PSHost host, string? manifest)
    {
        // CreateDefault() looks for pwsh's own assemblies, which are not there.
        var state = InitialSessionState.CreateDefault2();
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes())
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
            {
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
            }
        }

        var runspace = RunspaceFactory.CreateRunspace(host, state);
        // The thread that starts a pipeline has the culture that its texts are to be in.
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        if (manifest is not null)
        {
            using var shell = PowerShell.Create(runspace);
            shell.AddCommand("Import-Module").AddParameter("Name", manifest).AddParameter("ErrorAction", ActionPreference.Stop).Invoke();
        }

        return runspace;
    }
}
