using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Anchors;

/// <summary>Whether a document says what it must.</summary>
internal static class AnchorMatch
{
    private static readonly ConcurrentDictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    /// <summary>Whether the text has the pattern, in one section or anywhere; null where the text, or its sections, could not be read.</summary>
    /// <param name="document">A document as <c>ListDocuments</c> gives it: <c>Text</c>, <c>Sections</c>.</param>
    /// <param name="text">A regular expression of .NET without look-around and back-references, so that no text can make it slow.</param>
    /// <param name="section">The number of a section; its sub-sections belong to it. Null means the whole document.</param>
    /// <exception cref="FormatException">The pattern cannot be used.</exception>
    public static bool? In(JObject document, string text, string? section)
    {
        var pattern = Pattern(text);
        if (section is null)
            return document["Text"] is JValue { Value: string whole } ? pattern.IsMatch(PlainText.Of(whole)) : null;
        if (document["Sections"] is not JArray sections)
            return null;
        var number = Number(section);
        var texts = sections.OfType<JObject>().Where(s => IsWithin((string?)s["Number"], number)).Select(s => s["Text"]).ToList();
        if (texts.Exists(t => t is JValue { Value: string said } && pattern.IsMatch(PlainText.Of(said))))
            return true;
        return texts.TrueForAll(t => t is JValue { Value: string }) ? false : null;
    }

    /// <summary>The pattern, compiled for plain text.</summary>
    /// <exception cref="FormatException">It cannot be used.</exception>
    public static Regex Pattern(string text)
    {
        if (_patterns.TryGetValue(text, out var known))
            return known;
        try
        {
            var compiled = new Regex(PlainText.Pattern(text), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return _patterns.GetOrAdd(text, compiled);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"{text} is not a pattern that can be used: {e.Message}", e);
        }
    }

    private static bool IsWithin(string? number, string wanted) =>
        number is not null && (Number(number) is var n) && (n == wanted || n.StartsWith(wanted + ".", StringComparison.Ordinal));

    private static string Number(string number) => PlainText.Of(number).Trim().TrimEnd('.');
}
