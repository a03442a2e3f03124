using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ISO27017.Ops.Engine.Aws;

namespace ISO27017.Ops.Completion;

/// <summary>Offers AWS regions with their names.</summary>
public sealed class RegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, ConnectionChoices.Regions());
}
