using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>A register's text. Nothing is lost: what is not edited goes back as the bytes that it came from.</summary>
internal sealed class RegisterText
{
    /// <summary>More than this is no register: that of 44 controls has some 30 KB.</summary>
    public const int MostBytes = 4 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private RegisterText(string path, string text, bool mark) => (Path, Text, HasByteOrderMark, Lines) = (path, text, mark, new SourceLines(text));

    /// <summary>The full path, or another name that messages show.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>Whether the file begins with one.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Its lines.</summary>
    public SourceLines Lines { get; }

    /// <summary>The text of a file's bytes.</summary>
    /// <exception cref="IsoOpsException">Too large, empty, not UTF-8, not text.</exception>
    public static RegisterText Of(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes) throw RegisterErrors.TooLarge(path, MostBytes);
        if (Utf16(bytes) is { } name) throw RegisterErrors.NotUtf8(path, 1, name);
        var mark = bytes.StartsWith("\uFEFF"u8);
        var text = Decode(path, mark ? bytes[3..] : bytes);
        if (string.IsNullOrWhiteSpace(text)) throw RegisterErrors.Empty(path);
        var bad = ReadableText.FirstControl(text);
        return bad < 0 ? new RegisterText(path, text, mark) : throw Unusable(path, text, bad);
    }

    /// <summary>The same file with another text.</summary>
    public RegisterText With(string text) => new(Path, text, HasByteOrderMark);

    /// <summary>The file's bytes.</summary>
    public byte[] Bytes() => HasByteOrderMark ? [0xEF, 0xBB, 0xBF, .. Strict.GetBytes(Text)] : Strict.GetBytes(Text);

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public string Sha256() => MeasureDigest.Hex(SHA256.HashData(Bytes()));

    /// <summary>The line of an offset, from 1.</summary>
    public int Line(int offset) => Lines.At(offset) + 1;

    private static string Decode(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw RegisterErrors.NotUtf8(path, YamlText.InvalidLine(bytes), YamlText.LooksLikeShiftJis(bytes) ? "Shift_JIS" : null);
        }
    }

    private static string? Utf16(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        [0, not 0, ..] or [not 0, 0, ..] => "UTF-16",
        _ => null,
    };

    // ISO-2022-JP is plain ASCII with escapes
    private static IsoOpsException Unusable(string path, string text, int at)
    {
        var line = new SourceLines(text).At(at) + 1;
        return text.AsSpan(at) is ['\u001B', '$', ..] ? RegisterErrors.NotUtf8(path, line, "ISO-2022-JP") : RegisterErrors.Binary(path, line, text[at]);
    }
}
