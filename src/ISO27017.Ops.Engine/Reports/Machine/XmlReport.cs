using System.Xml;
using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>How XML is written: UTF-8 without a mark, line feeds. What XML forbids must have been made visible before.</summary>
internal static class XmlReport
{
    /// <summary>Writes a document.</summary>
    public static void Write(IReportFiles files, Action<XmlWriter> root)
    {
        using var stream = files.Create(files.Name);
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = PackageJson.Utf8, Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartDocument();
            root(xml);
            xml.WriteEndDocument();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>An element <c>property</c> a pair, within an element <c>properties</c>; nothing without pairs.</summary>
    public static void Properties(XmlWriter xml, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var begun = false;
        foreach (var (name, value) in pairs)
        {
            if (!begun)
            {
                xml.WriteStartElement("properties");
                begun = true;
            }

            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", value);
            xml.WriteEndElement();
        }

        if (begun)
        {
            xml.WriteEndElement();
        }
    }
}
