using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ISO27017.Ops.Engine.Attestations;

namespace ISO27017.Ops.Completion;

/// <summary>Offers the ids of attestations with their titles.</summary>
public sealed class AttestationIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, AttestationService.Known.Select(a => (a.Id, a.Title.In())));
}
