using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ISO27017.Ops.Host.Commands;

/// <summary>The few things of the engine that pwsh's own assemblies reach from inside. The engine's version is pinned, and tests
/// fail if a new one has moved them.</summary>
internal static class EngineInternals
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly Assembly Engine = typeof(PSCmdlet).Assembly;

    /// <summary>Ends the commands before this one; those behind it go on.</summary>
    internal static void StopUpstream(Cmdlet cmdlet) =>
        throw (Exception)Create("System.Management.Automation.StopUpstreamCommandsException", cmdlet);

    /// <summary>Makes a formatting command do its work in one shape, <c>Table</c> or <c>List</c>.</summary>
    internal static void Shape(FrontEndCommandBase command, string shape)
    {
        var value = Enum.Parse(Type("Microsoft.PowerShell.Commands.Internal.Format.FormatShape"), shape);
        var inner = Create("Microsoft.PowerShell.Commands.Internal.Format.InnerFormatShapeCommand", value);
        var field = typeof(FrontEndCommandBase).GetField("implementation", Hidden) ?? throw Moved("implementation");
        field.SetValue(command, inner);
    }

    /// <summary>Lets <c>exit n</c> in a script file end the session, not only the script.</summary>
    internal static void ExitEndsSession(Runspace runspace)
    {
        var context = typeof(Runspace).GetProperty("ExecutionContext", Hidden)?.GetValue(runspace) ?? throw Moved("ExecutionContext");
        var property = context.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", Hidden);
        (property ?? throw Moved("ScriptCommandProcessorShouldRethrowExit")).SetValue(context, true);
    }

    private static object Create(string name, params object[] arguments) =>
        Activator.CreateInstance(Type(name), Hidden, null, arguments, null) ?? throw Moved(name);

    private static Type Type(string name) => Engine.GetType(name) ?? throw Moved(name);

    private static InvalidOperationException Moved(string name) => new($"This version of the PowerShell engine has no {name}.");
}
