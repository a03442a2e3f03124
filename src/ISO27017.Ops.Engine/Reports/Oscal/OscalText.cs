using System.Buffers;
using System.Text;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>OSCAL's titles and descriptions are Markdown: what comes from outside is escaped, so that it shows as it is.</summary>
internal static class OscalText
{
    private static readonly SearchValues<char> Active = SearchValues.Create("\\`*_{}[]<>#|~^&!$@");

    /// <summary>Plain text as Markdown.</summary>
    public static string Markup(string? text)
    {
        var plain = PlainText.Of(text);
        if (plain.AsSpan().IndexOfAny(Active) < 0)
        {
            return plain;
        }

        var escaped = new StringBuilder(plain.Length + 16);
        foreach (var c in plain)
        {
            if (Active.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
