using ISO27017.Ops.Engine.Assessment.Anchors;
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
    protected override JToken? Run(JToken[] args)
    {
        var document = args[0] as JObject ?? throw Unfit("a document", args[0]);
        var (text, section) = args[1] switch
        {
            JObject anchor when anchor["text"] is { } pattern => (Text(pattern), anchor["section"] is { } number ? Text(number) : null),
            JObject => throw Unfit("an anchor with a text", args[1]),
            _ => (Text(args[1]), null),
        };
        return AnchorMatch.In(document, text, section) is { } says ? new JValue(says) : null;
    }
}
