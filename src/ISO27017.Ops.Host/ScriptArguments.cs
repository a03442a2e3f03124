using System.Management.Automation.Runspaces;

namespace ISO27017.Ops.Host;

/// <summary>Turns the arguments after <c>-File script.ps1</c> into parameters: <c>-Name value</c>, <c>-Name:value</c>, <c>-Switch</c> and values.</summary>
internal static class ScriptArguments
{
    internal static IEnumerable<CommandParameter> Read(IReadOnlyList<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Length < 2 || argument[0] != '-' || !char.IsLetter(argument[1]))
            {
                yield return new CommandParameter(null, argument);
                continue;
            }

            var colon = argument.IndexOf(':', StringComparison.Ordinal);
            yield return colon < 0
                ? new CommandParameter(argument)
                : new CommandParameter(argument[..(colon + 1)], Value(argument[(colon + 1)..]));
        }
    }

    // As pwsh has it: only a value behind a colon can be a Boolean, for a switch that is to be off.
    private static object Value(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };
}
