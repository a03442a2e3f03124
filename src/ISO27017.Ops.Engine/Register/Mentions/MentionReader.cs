using System.Globalization;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Workspace.Declarations;

namespace ISO27017.Ops.Engine.Register.Mentions;

/// <summary>Finds the documents that a text mentions: by the titles and other names that the workspace declares, and by the words
/// for documents that registers use. A word for a kind means the declared document of that kind if there is only one.</summary>
internal sealed partial class MentionReader
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth;

    private readonly IReadOnlyList<(string Name, DocumentDeclaration Document)> _names;
    private readonly IReadOnlyDictionary<string, DocumentDeclaration> _onlyOfKind;

    /// <summary>A reader that knows some documents.</summary>
    public MentionReader(IReadOnlyList<DocumentDeclaration> declared)
    {
        _names = [.. declared.SelectMany(d => d.Aliases.Prepend(d.Title).Where(n => n.Length > 1).Select(n => (n, d))).OrderByDescending(n => n.n.Length)];
        _onlyOfKind = declared.GroupBy(d => d.Kind, StringComparer.Ordinal).Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
    }

    /// <summary>A reader that knows no document by name.</summary>
    public static MentionReader Plain { get; } = new([]);

    /// <summary>The documents that a side mentions, in the order of the text, each once.</summary>
    public IReadOnlyList<DocumentMention> Of(RoleSide side, IEnumerable<Statement> statements) =>
        [.. statements.Where(s => !s.IsReference).Select(s => s.Text).Prepend(side.Rest).SelectMany(Of).Distinct()];

    /// <summary>The documents that a text mentions, in its order.</summary>
    public IReadOnlyList<DocumentMention> Of(string text)
    {
        var found = new List<(int Start, int End, string Title, string? Id)>();
        foreach (var (name, document) in _names)
        {
            foreach (var (start, length) in Places(text, name)) Add(found, start, length, document.Title, document.Id);
        }

        foreach (var (start, length, words, kind) in DocumentWords.In(text))
        {
            var document = kind is null ? null : _onlyOfKind.GetValueOrDefault(kind);
            Add(found, start, length, document?.Title ?? words, document?.Id);
        }

        return [.. found.OrderBy(f => f.Start).Select(f => new DocumentMention(f.Title, Section(text.AsSpan(f.End)), f.Id))];
    }

    // Longer names come first: they are not cut into by what is part of them
    private static void Add(List<(int Start, int End, string Title, string? Id)> found, int start, int length, string title, string? id)
    {
        if (!found.Any(f => start < f.End && f.Start < start + length)) found.Add((start, start + length, title, id));
    }

    private static IEnumerable<(int Start, int Length)> Places(string text, string name)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        for (var at = 0; at < text.Length;)
        {
            var start = compare.IndexOf(text.AsSpan(at), name, Loosely, out var length);
            if (start < 0 || length == 0) yield break;
            yield return (at + start, length);
            at += start + length;
        }
    }

    private static string? Section(ReadOnlySpan<char> after)
    {
        foreach (var match in Number().EnumerateMatches(after))
        {
            var number = after.Slice(match.Index, match.Length);
            return number[number.IndexOfAnyInRange('0', '9')..].ToString();
        }

        return null;
    }

    // 「仕様書の 2.4.4セキュリティ」「仕様書の、2.4.6バックアップ」「仕様書 2.4.6」; a number in brackets is a remark
    [GeneratedRegex(@"\A[\s、,]*の?[\s、,「『第]*[0-9]{1,3}(?:\.[0-9]{1,3})+")]
    private static partial Regex Number();
}
