using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public class CsvFileTests
{
    private static byte[] Write(params string?[] cells)
    {
        using var stream = new MemoryStream();
        CsvFile.Write(stream, ["a", "b"], [cells]);
        return stream.ToArray();
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    public void A_cell_is_never_a_formula(string text) => Assert.Equal("'" + text, CsvFile.Cell(text));

    [Theory]
    [InlineData("\t=1", "␉=1")]
    [InlineData("a\r\nb", "a␍␊b")]
    [InlineData("\u202e", "⟨U+202E⟩")]
    [InlineData("日本語", "日本語")]
    public void A_cell_is_one_visible_line(string text, string cell) => Assert.Equal(cell, CsvFile.Cell(text));

    [Fact]
    public void The_file_begins_with_its_mark_and_its_lines_end_as_RFC_4180_says() =>
        Assert.Equal("\ufeffa,b\r\n\"x,\"\"y\"\"\",\r\n", new UTF8Encoding(true).GetString(Write("x,\"y\"", null)));

    [Property(MaxTest = 300)]
    public void Any_text_comes_back_as_its_visible_cell(string one, string two)
    {
        using var text = new StreamReader(new MemoryStream(Write(one, two)));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        Assert.True(csv.Read());
        Assert.True(csv.Read());
        var record = csv.Parser.Record!;
        Assert.Equal([CsvFile.Cell(one), CsvFile.Cell(two)], record);
        Assert.DoesNotContain(string.Concat(record), char.IsControl);
        Assert.False(csv.Read());
    }

    // A workbook is a zip file of texts.
    private static IEnumerable<string> Texts(string file)
    {
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal))
            return [File.ReadAllText(file)];
        using var zip = ZipFile.OpenRead(file);
        return [.. zip.Entries.Select(e =>
        {
            using var part = new StreamReader(e.Open());
            return part.ReadToEnd();
        })];
    }

    [Fact]
    public void Hostile_names_are_inert_in_every_file_and_come_back_whole()
    {
        using var folder = new TemporaryFolder();
        const string Hostile = "=cmd|'/C calc'!A0\u001b[2J\u202e<script>alert(1)</script>../../etc/passwd\r\n\u009b\u0085";
        var (run, results) = RunBuilder.Small();
        results.Add(RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Fail, Hostile + new string('長', 300), observed: Hostile));
        var evidence = new EvidenceService(Exporter.Writer()).Export(new EvidenceRequest { Path = folder["p"] }, results);
        Assert.Empty(evidence.Problems);
        Assert.All(Directory.GetFiles(folder["p"], "*", SearchOption.AllDirectories).SelectMany(Texts), text =>
            Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not '\n' and not '\r') || c is '\u202e'));
        Assert.Contains(new EvidenceService(Exporter.Writer()).Import(folder["p"]), r => r.ResourceId?.StartsWith(Hostile, StringComparison.Ordinal) == true && r.Observed == Hostile);
    }
}
