using System.Text;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Many names at once, found in a text where they stand as words: what they begin and end with has no letter or digit of
/// the same kind beside it. Japanese knows no such border, and needs none. The longest name wins.</summary>
internal sealed class NameTrie
{
    private readonly Node _root = new();

    /// <summary>How many names there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a name, once.</summary>
    public void Add(string name)
    {
        var at = _root;
        foreach (var c in name)
        {
            at.Next ??= [];
            at = at.Next.TryGetValue(c, out var next) ? next : at.Next[c] = new Node();
        }

        if (!at.Ends)
            Count++;
        at.Ends = true;
    }

    /// <summary>The names in a text.</summary>
    public IEnumerable<string> In(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = At(text, i);
            if (length > 0)
                yield return text.Substring(i, length);
            i += Math.Max(1, length);
        }
    }

    /// <summary>The text with each name replaced.</summary>
    public string Replace(string text, Func<string, string> token)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = At(text, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            result ??= new StringBuilder(text.Length + 16);
            result.Append(text, copied, i - copied).Append(token(text.Substring(i, length)));
            copied = i += length;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || (c is > '\u007f' and < '\u0590' && char.IsLetterOrDigit(c));

    private static bool Parted(string text, int at) => at == 0 || at == text.Length || !IsWord(text[at - 1]) || !IsWord(text[at]);

    private int At(string text, int start)
    {
        if (!Parted(text, start))
            return 0;
        var (at, longest) = (_root, 0);
        for (var i = start; i < text.Length && at.Next is { } nodes && nodes.TryGetValue(text[i], out var next); i++)
        {
            at = next;
            if (at.Ends && Parted(text, i + 1))
                longest = i + 1 - start;
        }

        return longest;
    }

    private sealed class Node
    {
        public Dictionary<char, Node>? Next { get; set; }

        public bool Ends { get; set; }
    }
}
