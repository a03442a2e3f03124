using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>
/// HTML from interpolated strings: <c>html.Add($"&lt;td&gt;{name}&lt;/td&gt;")</c>. What is written literally is markup, what stands in
/// braces is text and is escaped, attributes included (always write them in double quotes).
/// </summary>
internal sealed class Html
{
    private readonly StringBuilder _markup = new();

    /// <summary>Adds markup.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds what another builder made.</summary>
    public Html Add(Html other)
    {
        _markup.Append(other._markup);
        return this;
    }

    /// <summary>True if nothing was added.</summary>
    public bool IsEmpty => _markup.Length == 0;

    /// <summary>How long it is in UTF-8.</summary>
    public int Bytes
    {
        get
        {
            var bytes = 0;
            foreach (var chunk in _markup.GetChunks())
            {
                bytes += Encoding.UTF8.GetByteCount(chunk.Span);
            }

            return bytes;
        }
    }

    /// <summary>Writes it out.</summary>
    public void WriteTo(TextWriter target)
    {
        foreach (var chunk in _markup.GetChunks())
        {
            target.Write(chunk.Span);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _markup.ToString();

    /// <summary>Adds a trusted resource of ours.</summary>
    internal void AddRaw(string markup) => _markup.Append(markup);

    /// <summary>Adds lines of text, each escaped on its own: here a line's end is no control character.</summary>
    internal Html AddLines(IEnumerable<string> lines)
    {
        _markup.AppendJoin('\n', lines.Select(Escape));
        return this;
    }

    private static string Escape(string? text) => text is null ? string.Empty : WebUtility.HtmlEncode(VisibleText.Of(text));

    /// <summary>Writes the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Markup
    {
        private readonly StringBuilder _target;

        public Markup(int literalLength, int formattedCount, Html html)
        {
            _ = (literalLength, formattedCount);
            _target = html._markup;
        }

        public void AppendLiteral(string markup) => _target.Append(markup);

        public void AppendFormatted(string? text) => _target.Append(Escape(text));

        public void AppendFormatted(int number) => _target.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number) => _target.Append(number.ToString("0.###", CultureInfo.InvariantCulture));

        public void AppendFormatted(Html markup) => _target.Append(markup._markup);
    }
}
