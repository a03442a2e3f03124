using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ISO27017.Ops.Engine.Assets;

namespace ISO27017.Ops.Completion;

/// <summary>Offers the classes of assets with the types of resources that they have.</summary>
public sealed class AssetClassCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, AssetService.Classes().Select(c => (c.Name, string.Join(", ", c.Types))));
}
