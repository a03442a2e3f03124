using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>SHA256SUMS</c>: exactly what <c>sha256sum</c> prints for the files in the order of their names.</summary>
internal static class SumsFile
{
    private const int DigestLength = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The file's text.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> digests)
    {
        var text = new StringBuilder();
        foreach (var (name, digest) in digests.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{digest}  {name}\n");
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of the lines of all files but the manifest and what is made of it: what the manifest says of the rest.</summary>
    public static string FilesDigest(IEnumerable<KeyValuePair<string, string>> digests) =>
        Digest(Encoding.ASCII.GetBytes(Write(digests.Where(d => PackageLayout.IsCounted(d.Key)))));

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Digest(byte[] bytes) => Hex(SHA256.HashData(bytes));

    /// <summary>Lower-case hexadecimal.</summary>
    public static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    /// <summary>Reads the file's text. Whatever could be read is returned beside the problems.</summary>
    public static Dictionary<string, string> Read(string text, ICollection<LocalText> problems)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (!IsLine(lines[i]))
            {
                problems.Add(new(
                    $"{PackageLayout.Sums} の {i + 1} 行目が sha256sum の形式ではありません。",
                    $"Line {i + 1} of {PackageLayout.Sums} is not in sha256sum's format."));
                continue;
            }

            var name = lines[i][(DigestLength + 2)..];
            if (!seen.Add(name) || name == PackageLayout.Sums || !PackageLayout.IsSafe(name))
            {
                problems.Add(new(
                    $"{PackageLayout.Sums} の {i + 1} 行目の名前「{VisibleText.Of(name)}」は使えません（重複、パッケージの外、または安全でない名前）。",
                    $"The name '{VisibleText.Of(name)}' on line {i + 1} of {PackageLayout.Sums} cannot be used (twice, outside the package, or unsafe)."));
                continue;
            }

            digests.Add(name, lines[i][..DigestLength]);
        }

        // Order and the last line's end are part of the form: no byte of the file is free.
        if (problems.Count == 0 && Write(digests) != text)
        {
            problems.Add(new(
                $"{PackageLayout.Sums} の行の順序または終わりが、書かれたときの形と違います。",
                $"The order or the end of the lines of {PackageLayout.Sums} is not as it was written."));
        }

        return digests;
    }

    private static bool IsLine(string line) =>
        line.Length > DigestLength + 2
        && line.AsSpan(DigestLength, 2) is "  "
        && line.AsSpan(0, DigestLength).IndexOfAnyExcept(Hexadecimal) < 0;
}
