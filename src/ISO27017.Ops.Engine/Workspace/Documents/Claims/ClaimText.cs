using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Declarations;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Documents.Claims;

/// <summary>The part of a document that a claim is read out of, and what to say when it does not tell.</summary>
internal sealed class ClaimText
{
    private readonly LocalText _place;
    private readonly IReadOnlyList<string> _texts;

    private ClaimText(LocalText place, IReadOnlyList<string> texts) => (_place, _texts) = (place, texts);

    /// <summary>The text.</summary>
    /// <exception cref="ClaimUnreadException">The document cannot be read, or lacks the section.</exception>
    public static ClaimText Of(Organisation organisation, ClaimDeclaration claim)
    {
        var document = organisation.File.Documents.First(d => d.Id == claim.Document);
        var place = new LocalText(
            $"{document.Title}（{document.Id}）" + (claim.Section is { } s ? $"の {s}" : ""),
            $"{document.Title} ({document.Id})" + (claim.Section is { } t ? $", section {t}" : ""));
        var content = DocumentShelf.Of(organisation).Content(document);
        if (content.Problem is { } problem) throw new ClaimUnreadException(problem.Text);
        if (claim.Section is not { } section) return new ClaimText(place, [MatchText.Of(content.Text!)]);
        var found = content.Sections.Where(x => HeadingLine.Names(section, x.Number, x.Title)).Select(x => MatchText.Of(x.Text)).ToList();
        return found.Count > 0 ? new ClaimText(place, found) : throw new ClaimUnreadException(new LocalText(
            $"{place.Ja} という節がありません。文書の見出しか claims の section を直してください。",
            $"{place.En} is not there. Correct the document's heading, or section under claims."));
    }

    /// <summary>What the pattern catches, each once.</summary>
    /// <exception cref="ClaimUnreadException">Nothing, or the pattern cannot be used.</exception>
    public IReadOnlyList<string> Caught(ClaimReading reading)
    {
        // A fault in the workspace's file, told by its rules with the line; here it must only not stop what looks for the other faults
        if (TextPattern.Problem(reading.Pattern) is { } problem) throw new ClaimUnreadException(problem);
        var pattern = TextPattern.Of(reading.Pattern);
        var caught = _texts.SelectMany(pattern.Caught).Select(c => c.Trim()).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return caught.Count > 0 ? caught : throw new ClaimUnreadException(new LocalText(
            $"{_place.Ja}に {reading.Pattern} に合う記載がありません。文書か claims の read を直してください。",
            $"Nothing in {_place.En} fits {reading.Pattern}. Correct the document, or read under claims."));
    }

    /// <summary>The document contradicts itself.</summary>
    public ClaimUnreadException Contradicts(ClaimReading reading, IEnumerable<JToken> values) => new(new LocalText(
        $"{_place.Ja}の記載が食い違っています（{reading.Pattern} に合うのは {Shown(values, "と")}）。文書を直してください。",
        $"{_place.En} contradicts itself: {Shown(values, " and ")} fit {reading.Pattern}. Correct the document."));

    /// <summary>A word means nothing.</summary>
    public ClaimUnreadException NotUnderstood(ClaimReading reading, string word) => new(new LocalText(
        $"{_place.Ja}の「{word}」（{reading.Pattern}）が何の値か分かりません。claims の words に書き加えてください。",
        $"What \"{word}\" in {_place.En} means ({reading.Pattern}) is not known. Add it to words under claims."));

    /// <summary>The value is none that the parameter may have.</summary>
    public ClaimUnreadException NotAllowed(JToken value, LocalText why) => new(new LocalText(
        $"{_place.Ja}から読んだ値 {value.ToString(Formatting.None)} は使えません: {why.Ja}",
        $"The value {value.ToString(Formatting.None)}, read in {_place.En}, cannot be used: {why.En}"));

    private static string Shown(IEnumerable<JToken> values, string and) => string.Join(and, values.Select(v => v.ToString(Formatting.None)));
}
