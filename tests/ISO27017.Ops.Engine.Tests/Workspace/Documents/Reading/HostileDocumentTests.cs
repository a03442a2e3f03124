using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;
using ISO27017.Ops.Testing.Documents;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Reading;

public sealed class HostileDocumentTests
{
    private static readonly DocumentLimits Small = new() { MostBytes = 1 << 20, MostHashed = 4 << 20, MostUnpacked = 4 << 20, MostText = 100_000 };
    private static readonly byte[] Docx = PackedFiles.Docx("<w:p><w:r><w:t>東京</w:t></w:r></w:p>");
    private static readonly byte[] Xlsx = PackedFiles.Xlsx([("一", """<row r="1"><c r="A1"><v>1</v></c></row>""")]);
    private static readonly byte[] Page = ReadDocument.Fixture("specification.pdf");
    private static readonly byte[] Pdf = ReadDocument.Fixture("protected.pdf");

    private static string? Problem(string name, byte[] bytes, DocumentLimits? limits = null) => ReadDocument.Of(name, bytes, limits ?? Small).Problem?.Id;

    [Fact]
    public void A_file_that_is_too_large_is_hashed_and_named()
    {
        var content = ReadDocument.Of("docs/big.txt", new byte[2 << 20], Small);
        Assert.Equal("TooLarge", content.Problem!.Id);
        Assert.Contains("docs/big.txt", content.Problem.Text.En, StringComparison.Ordinal);
        Assert.Equal("5647f05ec18958947d32874eeb788fa396a05d0bab7c1b71f112ceb7e9b31eee", content.Sha256);
        Assert.Null(ReadDocument.Of("docs/big.txt", new byte[5 << 20], Small).Sha256);
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_by_the_usual_limits()
    {
        using var stream = new Zeros(100L << 20);
        Assert.Equal("TooLarge", DocumentReader.Read("big.md", stream).Problem!.Id);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var bomb = PackedFiles.Docx("<w:p><w:r><w:t>" + new string('あ', 8 << 20) + "</w:t></w:r></w:p>");
        Assert.True(bomb.Length < 1 << 20);
        Assert.Equal("TooComplex", Problem("bomb.docx", bomb));
        Assert.Equal("TooComplex", Problem("many.docx", PackedFiles.Zip([.. Enumerable.Range(0, 6000).Select(i => ($"word/{i}.xml", ""))])));
    }

    [Fact]
    public void A_bomb_in_a_part_of_any_name_is_not_unpacked()
    {
        var bomb = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + new string(' ', 8 << 20) + "</w:document>";
        Assert.Equal("TooComplex", Problem("x.docx", PackedFiles.Zip(("word/document.png", bomb))));
    }

    [Fact]
    public void A_bomb_in_a_pdf_is_not_unpacked()
    {
        Assert.Equal("TooComplex", Problem("bomb.pdf", PackedPdf(new string(' ', 8 << 20))));
        Assert.Equal("NoText", Problem("small.pdf", PackedPdf(new string(' ', 1000))));
    }

    private static byte[] PackedPdf(string content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(Encoding.ASCII.GetBytes(content));
        return PagePdf("", $"<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream");
    }

    // Objects 1 to 3 are the catalogue, its pages and one page; 4 is what the page paints; the others follow
    private static byte[] PagePdf(string resources, params string[] objects)
    {
        using var pdf = new MemoryStream();
        var places = new List<long>();
        void Add(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        Add("%PDF-1.4\n");
        foreach (var content in objects.Prepend($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<<{resources}>>>>")
            .Prepend("<</Type/Pages/Kids[3 0 R]/Count 1>>").Prepend("<</Type/Catalog/Pages 2 0 R>>"))
        {
            places.Add(pdf.Position);
            Add($"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        var table = pdf.Position;
        Add($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return pdf.ToArray();
    }

    private static string Stream(string content, string more = "") => $"<</Length {content.Length}{more}>>\nstream\n{content}\nendstream";

    private static string Form(string content, string forms) => Stream(content, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<{forms}>>>>");

    [Fact]
    public void Circles_in_a_pdf_do_not_exhaust_the_stack()
    {
        const string Write = "BT /H 9 Tf 10 10 Td (Tokyo) Tj ET ";
        const string Font = "/Font<</H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
        Assert.Equal("TooComplex", Problem("forms.pdf", PagePdf("/XObject<</F 5 0 R>>", Stream("/F Do"), Form("/F Do /F Do", "/F 6 0 R"), Form("/F Do", "/F 5 0 R"))));
        Assert.Equal("TooComplex", Problem("bush.pdf", PagePdf("/XObject<</F 5 0 R>>",
            [Stream("/F Do"), .. Enumerable.Range(5, 20).Select(i => Form("/F Do /F Do /F Do", $"/F {i + 1} 0 R")), Form("", "")])));
        Assert.Equal("TooComplex", Problem("self.pdf", PagePdf("", "4 0 R")));
        Assert.Equal("TooComplex", Problem("self.pdf", PagePdf("", "%x\n5 % y\n0 R", "4 0 R")));
        Assert.Null(Problem("colour.pdf", PagePdf(Font + "/ColorSpace<</C 5 0 R>>", Stream(Write + "/C cs 0 sc"), "[/Separation /X 5 0 R 6 0 R]", "<</FunctionType 2/Domain[0 1]/N 1>>")));
        Assert.Null(Problem("function.pdf", PagePdf(
            Font + "/ColorSpace<</C 5 0 R>>/Shading<</S<</ShadingType 2/ColorSpace 5 0 R/Coords[0 0 1 1]/Function 6 0 R>>>>", Stream(Write + "/C cs 0 sc /S sh"),
            "[/Separation /X /DeviceGray 6 0 R]", "<</FunctionType 3/Domain[0 1]/Functions[6 0 R 6 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>")));
        Assert.Equal("Tokyo", ReadDocument.Of("form.pdf", PagePdf("/XObject<</F 5 0 R>>", Stream("q 1 0 0 1 5 5 cm /F Do Q"), Stream(Write, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<" + Font + ">>"))).TextOf());
    }

    [Fact]
    public void A_document_type_with_entities_or_an_outer_reference_is_refused()
    {
        foreach (var type in new[] { "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" })
        {
            var parts = PackedFiles.Zip(
                ("[Content_Types].xml", "<Types/>"), ("word/document.xml", type + "<x/>"));
            Assert.Equal("Damaged", Problem("x.docx", parts));
        }
    }

    [Fact]
    public void Deep_nesting_of_word_ends_in_words()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000));
        Assert.Equal("TooComplex", Problem("deep.docx", PackedFiles.Docx(deep)));
    }

    [Fact]
    public void Deep_nesting_of_markdown_ends_in_words() =>
        Assert.NotNull(Problem("deep.md", Encoding.UTF8.GetBytes(new string('>', 20_000) + "x")));

    [Fact]
    public void Deep_nesting_of_html_is_read_as_far_as_people_nest()
    {
        static byte[] Nested(int depth) => Encoding.UTF8.GetBytes("<!DOCTYPE html>" + string.Concat(Enumerable.Repeat("<div>", depth)) + "本文");
        Assert.Null(Problem("deep.html", Nested(500)));
        Assert.Equal("TooComplex", Problem("deep.html", Nested(40_000)));
        Assert.Null(Problem("list.html", Encoding.UTF8.GetBytes("<html><ul>" + string.Concat(Enumerable.Repeat("<li>項目<br>", 4000)))));
        Assert.Equal("TooComplex", Problem("long.md", Encoding.UTF8.GetBytes(new string('*', 500_000))));
    }

    [Fact]
    public void Deep_nesting_of_pdf_ends_in_words()
    {
        var pdf = "%PDF-1.4\n1 0 obj\n" + new string('[', 20_000) + "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        Assert.NotNull(Problem("deep.pdf", Encoding.ASCII.GetBytes(pdf)));
    }

    [Fact]
    public void Protected_old_and_foreign_files_are_told_apart()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        Assert.Equal("Encrypted", Problem("p.docx", [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.Equal("UnsupportedFormat", Problem("old.doc", old));
        Assert.Equal("UnsupportedFormat", Problem("a.zip", PackedFiles.Zip(("a.txt", "x"))));
        Assert.Equal("UnsupportedFormat", Problem("a.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13, 1, 2, 3]));
        Assert.Equal("UnsupportedFormat", Problem("a.rtf", @"{\rtf1 x}"u8.ToArray()));
        Assert.Equal("NoText", Problem("empty.txt", []));
        Assert.Equal("NoText", Problem("blank.md", " \n\n"u8.ToArray()));
        Assert.Equal("UnknownEncoding", Problem("noise.txt", [0xFF, 0x80, 0xFF, 0x81, 0xA0, 0xFF, 0xFD, 0xFD]));
        Assert.Equal("NoText", Problem("empty.docx", PackedFiles.Docx("")));
    }

    [Fact]
    public void Every_cut_of_a_file_ends_in_words_or_text()
    {
        foreach (var whole in new[] { Docx, Xlsx, Pdf })
        {
            for (var length = 1; length < whole.Length; length += Math.Max(1, whole.Length / 40))
                Check(ReadDocument.Of("cut", whole[..length], Small));
        }
    }

    [Property(MaxTest = 60)]
    public void Changed_bytes_end_in_words_or_text(byte which, ushort place, byte value)
    {
        byte[] bytes = [.. (which % 3) switch { 0 => Docx, 1 => Xlsx, _ => Pdf }];
        bytes[place % bytes.Length] = value;
        Check(ReadDocument.Of("changed", bytes, Small));
    }

    [Property(MaxTest = 12)]
    public void Changed_bytes_of_a_page_end_in_words_or_text(ushort place, ushort other, byte value)
    {
        byte[] bytes = [.. Page];
        foreach (var at in new[] { place, other, place ^ other }) bytes[at % bytes.Length] = value;
        Check(ReadDocument.Of("changed.pdf", bytes, Small));
    }

    [Property(MaxTest = 100)]
    public void Any_bytes_end_in_words_or_text(byte[]? bytes)
    {
        foreach (var start in new[] { "", "%PDF-1.7\n", "PK\x03\x04", "<html>", "# " })
            Check(ReadDocument.Of("any.md", [.. Encoding.Latin1.GetBytes(start), .. bytes ?? []], Small));
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal()
    {
        var problem = ReadDocument.Of("a\u001b[2J.pdf", "%PDF-1.4"u8.ToArray()).Problem!;
        Assert.DoesNotContain('\u001b', problem.Text.Ja + problem.Text.En);
    }

    [Fact]
    public void Work_that_does_not_end_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        var error = Assert.Throws<DocumentProblemException>(() => BoundedWork.Run<int>(
            cancel =>
            {
                never.Wait(cancel);
                return 1;
            },
            TimeSpan.FromMilliseconds(1)));
        Assert.Equal("TakesTooLong", error.Of("x").Id);
    }

    private static void Check(DocumentContent content) => Assert.NotEqual(content.Problem is null, content.Text is null);

    private sealed class Zeros(long left) : MemoryStream
    {
        private long _left = left;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, _left);
            _left -= count;
            buffer[..count].Clear();
            return count;
        }
    }
}
