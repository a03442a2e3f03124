using System.Globalization;
using System.Xml;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>Writes the rows of a sheet one after another: nothing of them stays in memory. A text is always a text, never a formula.</summary>
internal sealed class XlsxCells(XmlWriter xml, ReportModel model)
{
    private int _row;
    private int _column;

    /// <summary>Begins the next row.</summary>
    /// <param name="height">Its height in points, which a reader may make another as the row is edited; null for one line.</param>
    public void Row(double? height = null)
    {
        if (_row > 0)
        {
            xml.WriteEndElement();
        }

        _row++;
        _column = 0;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Ends the last row.</summary>
    public void End()
    {
        if (_row > 0)
        {
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes the next cell: its look says what kind of value it is.</summary>
    public void Value(object? value, bool wrap = false)
    {
        switch (value)
        {
            case null or "":
                Text(null, XlsxStyle.Text);
                break;
            case StatusLook look:
                Text(model.T(look.Label), XlsxStyles.Of(look));
                break;
            case DateTimeOffset at:
                Number(at.UtcDateTime.ToOADate(), XlsxStyle.Instant);
                break;
            case DateOnly day:
                Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxStyle.Day);
                break;
            case int number:
                Number(number, XlsxStyle.Number);
                break;
            default:
                Text(Convert.ToString(value, CultureInfo.InvariantCulture), wrap ? XlsxStyle.Wrapped : XlsxStyle.Text);
                break;
        }
    }

    /// <summary>Writes a text.</summary>
    public void Text(string? text, XlsxStyle style)
    {
        Begin(style);
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XlsxText.Escaped(XlsxText.Of(model, text)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes a number.</summary>
    public void Number(double number, XlsxStyle style)
    {
        Begin(style);
        xml.WriteElementString("v", number.ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void Begin(XlsxStyle style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", XlsxTable.Cell(++_column, _row));
        xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
    }
}
