using System.IO.Compression;
using System.Text;

namespace ISO27017.Ops.Testing.Documents;

/// <summary>Makes files of Office from their parts, also such as no program would write.</summary>
internal static class PackedFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private static readonly Dictionary<string, string> WordTypes = new()
    {
        ["styles"] = "styles", ["numbering"] = "numbering", ["header1"] = "header", ["header2"] = "header", ["footer1"] = "footer", ["footnotes"] = "footnotes",
    };

    /// <summary>A zip file.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A document of Word.</summary>
    /// <param name="body">What is in its body.</param>
    /// <param name="parts">Its other parts by name: styles, numbering, header1, header2, footer1, footnotes.</param>
    /// <param name="links">More relations of the document, as XML.</param>
    public static byte[] Docx(string body, IReadOnlyDictionary<string, string>? parts = null, string links = "")
    {
        var others = parts ?? new Dictionary<string, string>();
        return Zip(
        [
            ("[Content_Types].xml", Types("word/document", "wordprocessingml.document.main", others.Keys.Select(k => ($"word/{k}", $"wordprocessingml.{WordTypes[k]}")))),
            ("_rels/.rels", Rels($"""<Relationship Id="r1" Type="{Relations}/officeDocument" Target="word/document.xml"/>""")),
            ("word/_rels/document.xml.rels", Rels(string.Concat(others.Keys.Select(k => $"""<Relationship Id="{k}" Type="{Relations}/{WordTypes[k]}" Target="{k}.xml"/>""")) + links)),
            ("word/document.xml", $"""{Head}<w:document xmlns:w="{Word}" xmlns:r="{Relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}</w:body></w:document>"""),
            .. others.Select(p => ($"word/{p.Key}.xml", $"""{Head}<w:{Root(p.Key)} xmlns:w="{Word}" xmlns:r="{Relations}">{p.Value}</w:{Root(p.Key)}>""")),
        ]);
    }

    /// <summary>A workbook of Excel.</summary>
    /// <param name="sheets">Its sheets: name, and the XML of the rows.</param>
    /// <param name="strings">Its shared strings, as XML.</param>
    /// <param name="styles">Its formats, as XML.</param>
    public static byte[] Xlsx(IReadOnlyList<(string Name, string Rows)> sheets, string strings = "", string styles = "")
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        return Zip(
        [
            ("[Content_Types].xml", Types("xl/workbook", "spreadsheetml.sheet.main", numbers.Select(i => ($"xl/sheet{i}", "spreadsheetml.worksheet"))
                .Append(("xl/sharedStrings", "spreadsheetml.sharedStrings")).Append(("xl/styles", "spreadsheetml.styles")))),
            ("_rels/.rels", Rels($"""<Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/>""")),
            ("xl/_rels/workbook.xml.rels", Rels(string.Concat(numbers.Select(i => $"""<Relationship Id="s{i}" Type="{Relations}/worksheet" Target="sheet{i}.xml"/>"""))
                + $"""<Relationship Id="st" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="sy" Type="{Relations}/styles" Target="styles.xml"/>""")),
            ("xl/workbook.xml", $"""{Head}<workbook xmlns="{Sheet}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(i => $"""<sheet name="{sheets[i - 1].Name}" sheetId="{i}" r:id="s{i}"/>"""))}</sheets></workbook>"""),
            ("xl/sharedStrings.xml", $"""{Head}<sst xmlns="{Sheet}">{strings}</sst>"""),
            ("xl/styles.xml", $"""{Head}<styleSheet xmlns="{Sheet}">{styles}</styleSheet>"""),
            .. numbers.Select(i => ($"xl/sheet{i}.xml", $"""{Head}<worksheet xmlns="{Sheet}"><sheetData>{sheets[i - 1].Rows}</sheetData></worksheet>""")),
        ]);
    }

    private static string Root(string part) => part switch { "header1" or "header2" => "hdr", "footer1" => "ftr", _ => part };

    private static string Rels(string relations) =>
        $"""{Head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""";

    private static string Types(string main, string type, IEnumerable<(string Name, string Type)> others) =>
        $"""{Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}.xml" ContentType="application/vnd.openxmlformats-officedocument.{type}+xml"/>"""
        + string.Concat(others.Select(o => $"""<Override PartName="/{o.Name}.xml" ContentType="application/vnd.openxmlformats-officedocument.{o.Type}+xml"/>""")) + "</Types>";
}
