using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ISO27017.Ops.Engine.Workspace.Documents;

namespace ISO27017.Ops.Completion;

/// <summary>Offers the ids of the workspace's documents with their titles.</summary>
public sealed class DocumentIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var given = fakeBoundParameters?["Workspace"] as string;
            var request = new DocumentRequest
            {
                Workspace = given is null ? null : Path("GetUnresolvedProviderPathFromPSPath($args[0])", given),
                CurrentFolder = Path("CurrentFileSystemLocation.ProviderPath", null),
                Sample = fakeBoundParameters?.Contains("Sample") == true,
            };
            return [.. Completions.Of(wordToComplete, DocumentService.Names(request))];
        }
        catch (IsoOpsException)
        {
            // A completer has nowhere to complain
            return [];
        }
    }

    // A completer is no cmdlet: only a script tells it where the session is
    private static string? Path(string member, string? argument)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript("$ExecutionContext.SessionState.Path." + member).AddArgument(argument).Invoke<string>().FirstOrDefault();
    }
}
