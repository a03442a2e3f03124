using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;

namespace ISO27017.Ops.Engine.Tests.Yaml;

public class DocumentSchemaTests
{
    private static string Of(string member) => "{\"properties\":{\"a\":" + member + "}}";

    private static IReadOnlyList<SourceProblem> Check(string schema, string yaml) =>
        DocumentSchema.Parse(schema).Check(YamlReader.Read("a.yaml", yaml, YamlOptions.Data).Root!);

    [Theory]
    [InlineData("date", "2026-02-28", true)]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2026-02-29", false)]
    [InlineData("date", "2026-13-01", false)]
    [InlineData("date", "2026-1-1", false)]
    [InlineData("date", "20261120", false)]
    [InlineData("date-time", "2026-11-20T01:00:00Z", true)]
    [InlineData("date-time", "2026-11-20T10:00:00.5+09:00", true)]
    [InlineData("date-time", "2026-11-31T01:00:00Z", false)]
    [InlineData("date-time", "2026-11-20T25:00:00Z", false)]
    [InlineData("date-time", "2026-11-20T01:00:00", false)]
    [InlineData("date-time", "2026-11-20", false)]
    [InlineData("duration", "PT15M", true)]
    [InlineData("duration", "P3D", true)]
    [InlineData("duration", "15 minutes", false)]
    [InlineData("duration", "PT0S", false)]
    [InlineData("duration", "00:15:00", false)]
    public void A_time_must_exist_and_be_written_as_ISO_8601_says(string format, string text, bool right) =>
        Assert.Equal(right, Check(Of($$"""{"type":"string","format":"{{format}}"}"""), $"a: '{text}'").Count == 0);

    [Theory]
    [InlineData("""{"type":"boolean"}""", "yes", "\"a\" must be true or false.")]
    [InlineData("""{"type":"integer"}""", "1.5", "\"a\" must be a whole number.")]
    [InlineData("""{"type":"number"}""", "x", "\"a\" must be a number.")]
    [InlineData("""{"type":"string"}""", "1.10", "\"a\" must be text. Quote what looks like a number or true/false.")]
    [InlineData("""{"type":"string","maxLength":2}""", "abc", "\"a\" is too long (at most 2 characters).")]
    [InlineData("""{"type":"array"}""", "b", "\"a\" must be a list (lines that begin with a dash).")]
    [InlineData("""{"type":"array","minItems":1}""", "[]", "\"a\" needs 1 or more entries.")]
    [InlineData("""{"type":"array","maxItems":1}""", "[b, c]", "\"a\" may have 1 entries at most.")]
    [InlineData("""{"type":"array","uniqueItems":true}""", "[b, b]", "\"a\" holds a value twice.")]
    [InlineData("""{"type":"object"}""", "[]", "\"a\" must be a map (key: value).")]
    [InlineData("""{"type":"object","minProperties":1}""", "{}", "\"a\" is empty.")]
    [InlineData("""{"type":"integer","minimum":2}""", "1", "\"a\" must be 2 or more.")]
    [InlineData("""{"type":["integer","string"]}""", "true", "\"a\"")]
    public void What_is_wrong_is_said_in_words_of_ours_with_its_line(string schema, string value, string words)
    {
        var problem = Assert.Single(Check(Of(schema), $"\na: {value}"));
        Assert.Equal((2, 4), (problem.Line, problem.Column));
        Assert.StartsWith(words, problem.Text.En, StringComparison.Ordinal);
        Assert.Contains("\"a\"", problem.Text.Ja, StringComparison.Ordinal);
    }
}
