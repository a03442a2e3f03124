using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>How JSON stands in a package: UTF-8 without a mark, line feeds, nothing that a terminal would obey.</summary>
internal static class PackageJson
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const int Depth = 1000;

    /// <summary>Writes one value, indented, and ends the line. The stream stays open.</summary>
    public static void Write(Stream target, Action<JsonWriter> value) => Write(target, Formatting.Indented, value);

    /// <summary>Writes one value on one line, and ends the line. The stream stays open.</summary>
    public static void WriteLine(Stream target, Action<JsonWriter> value) => Write(target, Formatting.None, value);

    /// <summary>Reads one value. Time stamps stay the strings that they are.</summary>
    /// <exception cref="JsonException">It is not JSON, names a member twice, or goes on after the value.</exception>
    public static JToken Read(TextReader source)
    {
        using var reader = new JsonTextReader(source)
        {
            DateParseHandling = DateParseHandling.None,
            MaxDepth = Depth,
            CloseInput = false,
        };
        var value = JToken.Load(reader, new JsonLoadSettings
        {
            CommentHandling = CommentHandling.Load,
            DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        });
        return reader.Read() ? throw new JsonReaderException("There is more text after the JSON value.") : value;
    }

    /// <summary>Reads one value from UTF-8.</summary>
    public static JToken Read(Stream source)
    {
        using var text = new StreamReader(source, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        return Read(text);
    }

    private static void Write(Stream target, Formatting formatting, Action<JsonWriter> value)
    {
        using var text = new StreamWriter(target, Utf8, leaveOpen: true) { NewLine = "\n" };
        using var inert = new InertTextWriter(text) { NewLine = "\n" };
        using (var json = new JsonTextWriter(inert) { Formatting = formatting, CloseOutput = false })
        {
            value(json);
        }

        inert.Flush();
        text.Write('\n');
    }
}
