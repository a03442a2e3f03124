using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace ISO27017.Ops.Engine.Workspace.Documents.Editing;

/// <summary>Gives scalars of a map new values where they stand, or adds them; nothing else of the text changes.</summary>
internal static partial class ScalarEdit
{
    private readonly record struct Piece(int Start, int Length, string Text);

    /// <summary>The text with the values.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="entry">The map.</param>
    /// <param name="order">All keys of such a map, as people write them: a new one goes after the nearest before it.</param>
    /// <param name="values">The values by key.</param>
    public static string Apply(string text, YamlEntry entry, IReadOnlyList<string> order, IReadOnlyList<(string Key, string Value)> values)
    {
        var pieces = values.Where(v => entry.Values.ContainsKey(v.Key)).Select(v => Replace(entry.Values[v.Key], v.Value))
            .Concat(values.Where(v => !entry.Values.ContainsKey(v.Key))
                .GroupBy(v => Before(entry, order, v.Key)).Select(g => Insert(text, entry, entry.Values[g.Key], g)))
            .OrderByDescending(p => p.Start).ThenByDescending(p => p.Length);
        var result = new StringBuilder(text);
        foreach (var piece in pieces) result.Remove(piece.Start, piece.Length).Insert(piece.Start, piece.Text);
        return result.ToString();
    }

    private static Piece Replace(YamlSpan span, string value) => new(span.Start, span.End - span.Start, span.Style switch
    {
        ScalarStyle.SingleQuoted when !value.Any(char.IsControl) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
        ScalarStyle.Plain => Plain(value),
        _ => Quoted(value),
    });

    private static Piece Insert(string text, YamlEntry entry, YamlSpan after, IEnumerable<(string Key, string Value)> values)
    {
        if (entry.Flow) return new Piece(after.End, 0, string.Concat(values.Select(v => $", {v.Key}: {Plain(v.Value)}")));
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var end = text.IndexOf('\n', after.End);
        // The line's comment stays with it
        var at = end < 0 ? text.Length : end > 0 && text[end - 1] == '\r' ? end - 1 : end;
        return new Piece(at, 0, string.Concat(values.Select(v => $"{newLine}{new string(' ', entry.Column)}{v.Key}: {Plain(v.Value)}")));
    }

    private static string Before(YamlEntry entry, IReadOnlyList<string> order, string key) =>
        order.Take(order.ToList().IndexOf(key)).Last(k => entry.Values.TryGetValue(k, out var span) && span.Text is not null);

    private static string Plain(string value) => Unquotable().IsMatch(value) && !Ambiguous().IsMatch(value) ? value : Quoted(value);

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }

    // Letters of any script, digits, and what means nothing to YAML between them
    [GeneratedRegex(@"^[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{N}()（）・．.\-_/ ]*[\p{L}\p{M}\p{N})）])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unquotable();

    // 3.2 would be a number, "no" a truth value; a day is neither
    [GeneratedRegex(@"^(?!\d{4}-\d\d-\d\d$)[\d.+\-_e]+$|^0[xo][\da-f]+$|^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();
}
