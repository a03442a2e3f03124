using System.Buffers;
using System.Text;
using UtfUnknown;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>From bytes to text, in the encodings that Japanese files have.</summary>
internal static class TextBytes
{
    private const float Sure = 0.5f;
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(1, 31).Select(c => (char)c).Except("\t\n\f\r")]);
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>True unless what only other kinds of file have is in it.</summary>
    public static bool LooksLikeText(byte[] bytes) => Marked(bytes) is not null || Wide(bytes) is not null || !bytes.AsSpan().Contains((byte)0);

    /// <summary>The text.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="html">True if the text itself may name its encoding.</param>
    /// <exception cref="DocumentProblemException">It is in no encoding that can be told.</exception>
    public static string Decode(byte[] bytes, bool html = false)
    {
        var encoding = Marked(bytes) ?? Wide(bytes) ?? Escaped(bytes) ?? (html ? Declared(bytes) : null);
        var text = (encoding is null ? null : Try(encoding, bytes)) ?? Try(Utf8, bytes) ?? Japanese(bytes) ?? Guessed(bytes)
            ?? throw DocumentProblems.UnknownEncoding();
        return text.TrimStart('\uFEFF');
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(false, true, true),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(true, true, true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true),
        _ => null,
    };

    // Without a mark: line breaks and Latin letters have a zero byte on one side only
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        // An ideographic space has its zero on the other side
        var order = odd > 4 * even ? new UnicodeEncoding(false, false, true) : even > 4 * odd ? new UnicodeEncoding(true, false, true) : null;
        return order is not null && Try(order, bytes.ToArray()) is { } text && !text.AsSpan().ContainsAny(Controls) ? order : null;
    }

    // ISO-2022-JP is ASCII to anything that looks at single bytes
    private static Encoding? Escaped(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\x1B$B"u8) >= 0 || bytes.IndexOf("\x1B$@"u8) >= 0 ? CodePage(50220) : null;

    private static Encoding? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048));
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = string.Concat(head.AsSpan(at + 8).TrimStart("\"' ").ToString().TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        return Named(name);
    }

    private static string? Japanese(byte[] bytes)
    {
        var shiftJis = Try(CodePage(932), bytes);
        var eucJp = Try(CodePage(51932), bytes);
        return shiftJis is null || eucJp is null ? shiftJis ?? eucJp : Kana(shiftJis) >= Kana(eucJp) ? shiftJis : eucJp;
    }

    private static string? Guessed(byte[] bytes) =>
        CharsetDetector.DetectFromBytes(bytes).Detected is { Confidence: >= Sure, EncodingName: { } name } && Named(name) is { } encoding
            ? Try(encoding, bytes) : null;

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static string? Try(Encoding encoding, byte[] bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return Readable(text) ? text : null;
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException)
        {
            return null;
        }
    }

    // The half-width kana and the C1 controls are what the wrong encoding makes of Japanese
    private static int Kana(string text) => text.Count(c => c is >= '\u3041' and <= '\u30FE') - text.Count(c => c is (>= '\uFF61' and <= '\uFF9F') or (>= '\uE000' and <= '\uF8FF'));

    // C1 controls, and what the tables of Japanese give for bytes that mean nothing
    private static bool Readable(string text) => !text.AsSpan().ContainsAny('\0', '\uFFFD', '\uFFFE')
        && text.AsSpan().IndexOfAnyInRange('\u0080', '\u0084') < 0 && text.AsSpan().IndexOfAnyInRange('\uF8F0', '\uF8F3') < 0;
}
