using System.Text;

namespace ISO27017.Ops.Engine.Yaml;

/// <summary>From bytes to text: UTF-8 only, and nothing that a reader cannot see.</summary>
internal static class YamlText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null with the reason in <paramref name="problems"/>.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, YamlOptions options, List<SourceProblem> problems)
    {
        if (bytes.Length > options.MaxBytes)
        {
            problems.Add(YamlProblems.TooLarge(file, options.MaxBytes));
            return null;
        }

        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(YamlProblems.NotUtf8(file, InvalidLine(bytes), LooksLikeShiftJis(bytes)));
            return null;
        }

        var before = problems.Count;
        FindUnseen(file, text, problems);
        return problems.Count == before ? text : null;
    }

    /// <summary>True for what neither a file nor a value may hold. Line breaks and tabs are not among them.</summary>
    public static bool IsControl(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF' or '\uFEFF';

    private static void FindUnseen(string file, string text, List<SourceProblem> problems)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < text.Length && problems.Count < YamlProblems.Most; i++)
        {
            if (text[i] == '\n') (line, start) = (line + 1, i + 1);
            else if (text[i] == '\t') problems.Add(YamlProblems.Tab(file, line, i - start + 1));
            else if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                problems.Add(YamlProblems.Control(file, line, i - start + 1, '\r'));
            else if (IsControl(text[i])) problems.Add(YamlProblems.Control(file, line, i - start + 1, text[i]));
        }
    }

    /// <summary>The line, from 1, up to which bytes are UTF-8.</summary>
    public static int InvalidLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var taken) != System.Buffers.OperationStatus.Done) break;
            if (rune.Value == '\n') line++;
            bytes = bytes[taken..];
        }

        return line;
    }

    /// <summary>True if bytes that are not UTF-8 read as Shift_JIS: each lead byte (81-9F, E0-FC) has its trail byte.</summary>
    public static bool LooksLikeShiftJis(ReadOnlySpan<byte> bytes)
    {
        var pairs = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80 || bytes[i] is >= 0xA1 and <= 0xDF) continue;
            if (bytes[i] is not (>= 0x81 and <= 0x9F or >= 0xE0 and <= 0xFC) || i + 1 == bytes.Length) return false;
            if (bytes[++i] is not (>= 0x40 and <= 0x7E or >= 0x80 and <= 0xFC)) return false;
            pairs++;
        }

        return pairs > 0;
    }
}
