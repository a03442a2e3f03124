using FsCheck.Xunit;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Yaml;

public class YamlReaderTests
{
    private static YamlDocument Read(string text) => YamlReader.Read("a.yaml", text, YamlOptions.Catalog);

    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("off", "\"off\"")]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("'~'", "\"~\"")]
    [InlineData("7", "7")]
    [InlineData("-7", "-7")]
    [InlineData("'7'", "\"7\"")]
    [InlineData("0o17", "15")]
    [InlineData("0xff", "255")]
    [InlineData("7.5", "7.5")]
    [InlineData("1e3", "1000.0")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("111122223333", "111122223333")]
    [InlineData("012345678901", "\"012345678901\"")]
    [InlineData("99999999999999999999", "\"99999999999999999999\"")]
    [InlineData("2026-11-20", "\"2026-11-20\"")]
    [InlineData("2026-11-20T01:00:00Z", "\"2026-11-20T01:00:00Z\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("|\n    two\n    lines", "\"two\\nlines\"")]
    public void A_scalar_is_what_the_core_schema_says(string scalar, string json)
    {
        var document = Read($"a: {scalar}");
        Assert.Empty(document.Problems);
        Assert.Equal(json, document.Root!["a"]!.ToString(Formatting.None));
    }

    [Fact]
    public void A_value_knows_its_line_and_column()
    {
        var root = Read("a:\n  - b: 1\n    c:\n      - x\n      - y\n").Root!;
        Assert.Equal(new YamlPosition("a.yaml", 5, 9), YamlPosition.Of(root["a"]![0]!["c"]![1]));
        Assert.Equal(new YamlPosition("a.yaml", 3, 5), YamlPosition.Of(((JObject)root["a"]![0]!).Property("c")));
        Assert.Equal(new YamlPosition("a.yaml", 2, 8), YamlPosition.Of(root.SelectToken("a[0].b")));
    }

    [Fact]
    public void A_relative_time_is_marked() =>
        Assert.Equal(ExampleDefinition.AgoPrefix + "PT5M", (string?)Read("a: !ago PT5M").Root!["a"]);

    [Fact]
    public void A_relative_time_is_for_the_catalogue_only() =>
        Assert.Contains("!ago", Assert.Single(YamlReader.Read("a.yaml", "a: !ago PT5M", YamlOptions.Data).Problems).Text.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3", 3, 1, "twice (first in line 1)")]
    [InlineData("a: &x 1\n", 1, 4, "Anchors")]
    [InlineData("a: 1\nb: *x\n", 2, 4, "Anchors")]
    [InlineData("&x a: 1", 1, 1, "Anchors")]
    [InlineData("a:\n  <<: {b: 1}", 2, 3, "merge key")]
    [InlineData("a: !!str 1", 1, 4, "tag")]
    [InlineData("a: !!binary aGVsbG8=", 1, 4, "tag")]
    [InlineData("!x {a: 1}", 1, 1, "tag")]
    [InlineData("a: !ago soon", 1, 4, "duration")]
    [InlineData("a: 1\n---\nb: 2", 2, 1, "more than one document")]
    [InlineData("a: 1\n\tb: 2", 2, 1, "tab")]
    [InlineData("a: \"x\ty\"", 1, 6, "tab")]
    [InlineData("a: .inf", 1, 4, "number")]
    [InlineData("a: 1e999", 1, 4, "number")]
    [InlineData("? [a]\n: 1", 1, 3, "key must be text")]
    [InlineData("a: x\u0007y", 1, 5, "U+0007")]
    [InlineData("a: \"x\\0y\"", 1, 4, "control character")]
    [InlineData("\"a\\eb\": 1", 1, 1, "control character")]
    [InlineData("a: \u0085", 1, 4, "U+0085")]
    [InlineData("a: [1, 2", 2, 1, "cannot be read as YAML")]
    [InlineData("a: b: c", 1, 5, "cannot be read as YAML")]
    [InlineData("a: 1\n- : x", 2, 1, "cannot be read as YAML")]
    [InlineData("", 0, 0, "empty")]
    [InlineData("# nothing\n", 0, 0, "empty")]
    public void What_is_wrong_is_told_with_its_place(string text, int line, int column, string words)
    {
        var problem = Read(text).Problems[0];
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(words, problem.Text.En, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(problem.Text.Ja));
    }

    [Fact]
    public void Every_problem_is_told_not_only_the_first() =>
        Assert.Equal([2, 3, 4], Read("a: 1\na: 2\nb: !x 3\nc: &d 4\n").Problems.Select(p => p.Line));

    [Fact]
    public void Shift_JIS_is_named()
    {
        byte[] shiftJis = [.. "a: "u8, 0x8E, 0x96, 0x8C, 0xCC, (byte)'\n'];
        var problem = Assert.Single(YamlReader.Read("a.yaml", shiftJis, YamlOptions.Data).Problems);
        Assert.Contains("Shift_JIS", problem.Text.En, StringComparison.Ordinal);
        Assert.Equal(1, problem.Line);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_line()
    {
        byte[] bytes = [.. "a: 1\nb: "u8, 0xFF, 0x00];
        var problem = Assert.Single(YamlReader.Read("a.yaml", bytes, YamlOptions.Data).Problems);
        Assert.Equal(2, problem.Line);
        Assert.DoesNotContain("Shift_JIS", problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_fine() =>
        Assert.Empty(YamlReader.Read("a.yaml", [.. "\uFEFF"u8, .. "a: 1"u8], YamlOptions.Data).Problems);

    [Fact]
    public void Nesting_ends_at_64()
    {
        Assert.Empty(Read(new string('[', 64) + new string(']', 64)).Problems);
        Assert.Contains("64", Assert.Single(Read(new string('[', 66) + new string(']', 66)).Problems).Text.En, StringComparison.Ordinal);
        Assert.Contains("64", Assert.Single(Read(new string('[', 100_000)).Problems).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_more_than_5_MB_is_not_read() =>
        Assert.Contains("5120 KB", Assert.Single(
            YamlReader.Read("a.yaml", new byte[(5 * 1024 * 1024) + 1], YamlOptions.Data).Problems).Text.En, StringComparison.Ordinal);

    [Property(MaxTest = 500)]
    public void Any_bytes_give_a_document_or_problems(byte[] bytes) => IsSound(YamlReader.Read("a.yaml", bytes, YamlOptions.Catalog));

    [Property(MaxTest = 2000)]
    public void Any_text_of_YAML_marks_gives_a_document_or_problems(int[] picks)
    {
        string[] marks =
            ["a", "b: ", ": ", "- ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", ", ", "'", "\"", "#", "&x ", "*x", "!ago ", "!t ", "|\n", ">\n",
             "---\n", "...\n", "? ", "<<: ", "%YAML 1.2\n", "\\u0000", "true", "0", "-1.5e3", "\t", "\r\n", "あ", "\u00A0", "@", "`", "~", "|2-\n"];
        var text = string.Concat(picks.Select(p => marks[(int)((uint)p % marks.Length)]));
        IsSound(Read(text));
    }

    private static void IsSound(YamlDocument document)
    {
        Assert.True(document.Root is not null || document.Problems.Count > 0);
        Assert.All(document.Problems, p => Assert.Equal("a.yaml", p.File));
        Assert.All(document.Problems, p => Assert.True(p.Line >= 0 && p.Column >= 0));
    }
}
