using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Yaml;

/// <summary>What a plain (unquoted) scalar means, by the core schema of YAML 1.2: <c>yes</c>, <c>no</c>, <c>on</c> and
/// <c>off</c> are text.</summary>
internal static partial class YamlScalar
{
    /// <summary>The value; null only for a number that JSON cannot hold (infinity, not a number).</summary>
    public static JToken? Plain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL": return JValue.CreateNull();
            case "true" or "True" or "TRUE": return new JValue(true);
            case "false" or "False" or "FALSE": return new JValue(false);
        }

        // Account ids begin with zeros now and then: a number would lose them
        if (LeadingZero().IsMatch(text)) return new JValue(text);
        if (Integer().IsMatch(text)) return Whole(text);
        if (Octal().IsMatch(text)) return Based(text, 8);
        if (Hexadecimal().IsMatch(text)) return Based(text, 16);
        if (Special().IsMatch(text)) return null;
        if (!Float().IsMatch(text)) return new JValue(text);
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? new JValue(number) : null;
    }

    // Longer than any number that AWS or a person counts with: an identifier
    private static JValue Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? new JValue(whole) : new JValue(text);

    private static JValue Based(string text, int radix)
    {
        try
        {
            return new JValue(Convert.ToInt64(text[2..], radix));
        }
        catch (OverflowException)
        {
            return new JValue(text);
        }
    }

    [GeneratedRegex(@"^[-+]?0[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();

    [GeneratedRegex(@"^[-+]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex("^0o[0-7]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Octal();

    [GeneratedRegex("^0x[0-9a-fA-F]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Float();
}
