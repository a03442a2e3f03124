using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register;

/// <summary>What stays the same when a section is only laid out differently: white space, line ends, composed characters.</summary>
internal static class MeasureDigest
{
    /// <summary>SHA-256 of a section's text, lower-case hexadecimal.</summary>
    public static string Of(RegisterText source, RoleSide side) =>
        Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Normal($"{side.Rest}\n{source.Text[side.ContentStart..side.ContentEnd]}"))));

    /// <summary>Text in which only what a reader notices is left: one blank between words that need it, none elsewhere.</summary>
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        var blank = false;
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                continue;
            }

            if (blank && normal.Length > 0 && char.IsAsciiLetterOrDigit(normal[^1]) && char.IsAsciiLetterOrDigit(c)) normal.Append(' ');
            normal.Append(c);
            blank = false;
        }

        return normal.ToString();
    }

    /// <summary>Bytes as lower-case hexadecimal.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
