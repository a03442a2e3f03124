using System.Globalization;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Escapes, in JSON text on its way to a file, what a terminal or an editor would obey instead of showing: control and
/// format characters (bidirectional overrides, zero-width characters) and halves of surrogate pairs. In JSON these stand only
/// within strings, where <c>\uXXXX</c> means the same.</summary>
internal sealed class InertTextWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    private char _high;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (_high != 0)
        {
            var high = _high;
            _high = '\0';
            if (char.IsLowSurrogate(value))
            {
                WritePair(high, value);
                return;
            }

            Escape(high);
        }

        if (char.IsHighSurrogate(value))
        {
            _high = value;
        }
        else if (value is '\n' or '\r' or (>= ' ' and < '\u007f') || !IsActive(char.GetUnicodeCategory(value)))
        {
            inner.Write(value);
        }
        else
        {
            Escape(value);
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_high == 0 && buffer.IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            inner.Write(buffer);
            return;
        }

        foreach (var c in buffer)
        {
            Write(c);
        }
    }

    public override void Flush()
    {
        if (_high != 0)
        {
            Escape(_high);
            _high = '\0';
        }

        inner.Flush();
    }

    private static bool IsActive(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private void WritePair(char high, char low)
    {
        if (IsActive(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(high, low))))
        {
            Escape(high);
            Escape(low);
        }
        else
        {
            inner.Write(high);
            inner.Write(low);
        }
    }

    private void Escape(char c) => inner.Write("\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
}
