using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>mentions(document, anchor)</c>: the document's text has the anchor, a regular expression or
/// <c>{ section: '2.4.6', text: … }</c>; null where the text could not be read.</summary>
internal sealed class MentionsFunction() : CatalogFunction(FunctionName, 2)
{
    /// <summary>The name in an expression.</summary>
    public const string FunctionName = "mentions";

    /// <summary>The members of the document that it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["Text", "Sections"];

    /// <inheritdoc/>
    protected override JToken? Run(JToken[] args) => DocumentMentions.Of(args[0], args[1]) is { } says ? new JValue(says) : null;
}
