using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>Looks for values in every byte of a package, in all the ways in which a value may be written.</summary>
internal static partial class Leaks
{
    /// <summary>Where some of <paramref name="values"/> are, as <c>file: value</c>. Empty is right.</summary>
    public static IReadOnlyList<string> In(string folder, IReadOnlyCollection<string> values)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file);
            Look(name, Encoding.UTF8.GetBytes(name), values, found, 0);
            Look(name, File.ReadAllBytes(file), values, found, 0);
        }

        return [.. found.Distinct()];
    }

    private static void Look(string name, byte[] content, IReadOnlyCollection<string> values, List<string> found, int depth)
    {
        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                using var copy = new MemoryStream();
                part.CopyTo(copy);
                Look($"{name}!{entry.FullName}", copy.ToArray(), values, found, depth);
            }

            return;
        }

        var text = Encoding.UTF8.GetString(content);
        foreach (var way in new[] { text, Encoding.Unicode.GetString(content), Encoding.BigEndianUnicode.GetString(content), Unescaped(text), Uri.UnescapeDataString(text), System.Net.WebUtility.HtmlDecode(text) }.Distinct())
            found.AddRange(values.Where(v => Holds(way, v)).Select(v => $"{name}: {v}"));
        if (depth < 2)
        {
            foreach (Match m in Base64().Matches(text))
            {
                var bytes = new byte[m.Length];
                if (Convert.TryFromBase64String(m.Value, bytes, out var count))
                    Look($"{name} (base64)", bytes[..count], values, found, depth + 1);
            }
        }
    }

    // A number within a longer one is another number, a name within a word is that word.
    private static bool Holds(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            if (!(at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(value[0]))
                && !(at + value.Length < text.Length && char.IsAsciiLetterOrDigit(text[at + value.Length]) && char.IsAsciiLetterOrDigit(value[^1])))
                return true;
        }

        return false;
    }

    private static string Unescaped(string text) => Escape().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[A-Za-z0-9+/]{16,}={0,2}")]
    private static partial Regex Base64();
}
