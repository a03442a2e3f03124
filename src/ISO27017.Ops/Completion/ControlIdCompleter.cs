using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Completion;

/// <summary>Offers the ids of controls with their titles.</summary>
public sealed class ControlIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, CatalogService.Controls().Select(c => (c.Id, c.Title)));
}
