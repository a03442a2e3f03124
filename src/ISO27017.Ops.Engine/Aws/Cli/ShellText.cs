using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Cli;

/// <summary>Values in a command line that mean the same in a POSIX shell and in PowerShell 7.</summary>
/// <remarks>Both take what is between single quotes as it is, but end a quote differently, and PowerShell takes typographic
/// quotes for quotes. So nothing between our quotes is ever a quote: JSON and JMESPath can say it in another way.</remarks>
internal static partial class ShellText
{
    /// <summary>True for a text that can be said between single quotes, or without any.</summary>
    public static bool IsPlain(string text) => !text.Any(c => IsQuote(c) || char.IsControl(c) || char.IsSurrogate(c));

    /// <summary>A plain text as one word.</summary>
    public static string Word(string text) => Safe().IsMatch(text) ? text : $"'{text}'";

    /// <summary>JSON as one word.</summary>
    public static string Json(JToken value) => $"'{Escaped(value.ToString(Formatting.None))}'";

    /// <summary>A JMESPath expression as one word: <c>'text'</c> becomes <c>`"text"`</c>.</summary>
    public static string Expression(string expression) => Word(Escaped(RawString().Replace(
        expression,
        m => m.Groups["raw"].Success
            ? "`" + JsonConvert.ToString(m.Groups["raw"].Value.Replace("\\'", "'", StringComparison.Ordinal)).Replace("`", "\\u0060", StringComparison.Ordinal) + "`"
            : m.Value)));

    /// <summary>What is not plain, as JSON's own escapes; it can only stand within a JSON string.</summary>
    private static string Escaped(string json)
    {
        var text = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            if (IsQuote(c) || char.IsControl(c) || char.IsSurrogate(c))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                text.Append(c);
        }

        return text.ToString();
    }

    private static bool IsQuote(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b';

    [GeneratedRegex(@"^[A-Za-z0-9_./:][A-Za-z0-9_./:=+-]*\z")]
    private static partial Regex Safe();

    // Quoted names and JSON literals first, so that a quote within them is not the start of a text.
    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|'(?<raw>(?:[^'\\]|\\.)*)'
        """)]
    private static partial Regex RawString();
}
