using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>Whether a document says something.</summary>
internal static class DocumentMentions
{
    /// <summary>True if <paramref name="document"/> (its members Text and Sections) holds the anchor. Null if its text is
    /// not known. A section that is not there holds nothing.</summary>
    /// <param name="document">An item of ListDocuments.</param>
    /// <param name="anchor">A pattern, or <c>{ text: pattern, section: "2.4.6" }</c>: the section by its number or title.</param>
    /// <exception cref="ArgumentException">The anchor is neither, or its pattern cannot be used.</exception>
    public static bool? Of(JToken document, JToken anchor)
    {
        var (section, text) = anchor switch
        {
            JValue { Type: JTokenType.String } pattern => (null, (string)pattern!),
            JObject o when o["text"] is JValue { Type: JTokenType.String } pattern => ((string?)o["section"], (string)pattern!),
            _ => throw new ArgumentException("an anchor is a pattern, or an object with a text and perhaps a section", nameof(anchor)),
        };
        if (document is not JObject || document["Text"] is not JValue { Type: JTokenType.String } whole) return null;
        var sought = TextPattern.Of(text);
        if (section is null) return sought.Occurs(MatchText.Of((string)whole!));
        return document["Sections"] is JArray sections
            ? sections.OfType<JObject>().Where(s => Named(s, section)).Any(s => sought.Occurs(MatchText.Of((string?)s["Text"] ?? "")))
            : null;
    }

    private static bool Named(JObject section, string name) =>
        HeadingLine.Names(name, (string?)section["Number"] ?? "", (string?)section["Title"] ?? "");
}
