using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ISO27017.Ops.Engine.Aws;

namespace ISO27017.Ops.Completion;

/// <summary>Offers the profiles of the AWS configuration files.</summary>
public sealed class ProfileCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, ConnectionChoices.Profiles(fakeBoundParameters?["ProfileLocation"] as string).Select(n => (n, string.Empty)));
}
