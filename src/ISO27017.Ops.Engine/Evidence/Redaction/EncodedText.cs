using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Texts within texts: what a value hides behind.</summary>
internal static class EncodedText
{
    private const int Shortest = 12;

    private static readonly System.Buffers.SearchValues<char> Alphabet =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>The value that a text says in JSON; null if it is not an object or a list in JSON.</summary>
    public static JToken? Json(string text)
    {
        if (text.Length < 4 || text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return null;
        try
        {
            return Documents.Json.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text that a text says in base64; null if it is none.</summary>
    public static string? Base64(string text)
    {
        if (text.Length < Shortest || text.Length % 4 != 0 || text.AsSpan().IndexOfAnyExcept(Alphabet) is var end && end >= 0 && end < text.Length - 2)
            return null;
        var bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, bytes, out var count))
            return null;
        try
        {
            var decoded = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, count);
            return decoded.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? null : decoded;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The base64 of a text.</summary>
    public static string ToBase64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
