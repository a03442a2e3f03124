using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>Whether a document says something.</summary>
internal static class DocumentMentions
{
    /// <summary>The same for an anchor as checks write it.</summary>
    /// <param name="document">An item of ListDocuments; what is no object is not known.</param>
    /// <param name="anchor">A pattern, or <c>{ text: pattern, section: "2.4.6" }</c>.</param>
    /// <exception cref="ArgumentException">The anchor is neither, or its pattern cannot be used.</exception>
    public static bool? Of(JToken document, JToken anchor)
    {
        var (text, section) = anchor switch
        {
            JValue { Value: string pattern } => (pattern, null),
            JObject o when o["text"] is JValue { Value: string pattern } => (pattern, (string?)o["section"]),
            _ => throw new ArgumentException("an anchor is a pattern, or an object with a text and perhaps a section", nameof(anchor)),
        };
        return document is JObject known ? Of(known, text, section) : null;
    }

    /// <summary>Whether the text has the pattern, in one section or anywhere; null where the text, or its sections, could not be
    /// read. A section that is not there holds nothing.</summary>
    /// <param name="document">A document as <c>ListDocuments</c> gives it: <c>Text</c>, <c>Sections</c>.</param>
    /// <param name="text">A regular expression of .NET without look-around and back-references, so that no text can make it slow.</param>
    /// <param name="section">The number of a section, to which its sub-sections belong, or its title. Null means the whole document.</param>
    /// <exception cref="ArgumentException">The pattern cannot be used.</exception>
    public static bool? Of(JObject document, string text, string? section)
    {
        var sought = TextPattern.Of(text);
        if (section is null)
            return document["Text"] is JValue { Value: string whole } ? sought.Occurs(MatchText.Of(whole)) : null;
        if (document["Sections"] is not JArray sections) return null;
        var texts = sections.OfType<JObject>().Where(s => IsWithin(s, section)).Select(s => (s["Text"] as JValue)?.Value as string).ToList();
        if (texts.Exists(t => t is not null && sought.Occurs(MatchText.Of(t)))) return true;
        return texts.Contains(null) ? null : false;
    }

    private static bool IsWithin(JObject section, string name)
    {
        var number = (string?)section["Number"] ?? "";
        return HeadingLine.Names(name, number, (string?)section["Title"] ?? "")
            || MatchText.Compact(number).StartsWith(MatchText.Compact(name).TrimEnd('.') + ".", StringComparison.Ordinal);
    }
}
