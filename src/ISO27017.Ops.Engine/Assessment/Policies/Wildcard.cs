namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>IAM's wildcard: <c>*</c> any run of characters (also <c>/</c> and <c>:</c>), <c>?</c> exactly one.
/// File globs treat <c>/</c>, brackets and braces as special, which an ARN must not.</summary>
internal static class Wildcard
{
    /// <summary>Whether the whole of <paramref name="text"/> fits <paramref name="pattern"/>. Linear in practice: no backtracking over more than the last star.</summary>
    public static bool Fits(string pattern, string text, bool ignoreCase = false)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || (pattern[p] != '*' && Same(pattern[p], text[t], ignoreCase))))
            {
                p++;
                t++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    /// <summary>Whether everything that <paramref name="inner"/> fits, <paramref name="outer"/> fits too. Errs on the side of no.</summary>
    /// <remarks>The inner pattern's own wildcards are read as characters that only a wildcard of the outer can fit.</remarks>
    public static bool Covers(string outer, string inner, bool ignoreCase = false) =>
        inner.Contains('*', StringComparison.Ordinal) || inner.Contains('?', StringComparison.Ordinal)
            ? Fits(outer.Replace('?', '\u0001'), inner.Replace('*', '\u0002').Replace('?', '\u0002'), ignoreCase)
            : Fits(outer, inner, ignoreCase);

    /// <summary>Stands, in the first pattern of <see cref="Meets"/>, for a run of characters without a colon: one part of an ARN.</summary>
    public const char Part = '\u0001';

    /// <summary>Whether there is a text that fits both patterns.</summary>
    public static bool Meets(string one, string other)
    {
        // reached[j]: what is read of `one` and the first j of `other` can stand for the same text.
        var reached = new bool[other.Length + 1];
        reached[0] = true;
        for (var j = 0; j < other.Length && other[j] == '*'; j++)
            reached[j + 1] = true;
        foreach (var c in one)
        {
            var before = reached[0];
            reached[0] = before && (c is '*' or Part);
            for (var j = 1; j <= other.Length; j++)
            {
                var (here, o) = (reached[j], other[j - 1]);
                reached[j] = (c, o) switch
                {
                    // A run stands for nothing more, or also for the other's next; plain characters go together.
                    (Part, ':') => here,
                    ('*' or Part, _) or (_, '*') => here || reached[j - 1],
                    _ => before && (c == o || c == '?' || o == '?'),
                };
                before = here;
            }
        }

        return reached[other.Length];
    }

    private static bool Same(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToLowerInvariant(a) == char.ToLowerInvariant(b));
}
