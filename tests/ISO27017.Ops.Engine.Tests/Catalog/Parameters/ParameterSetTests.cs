using System.Collections;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Catalog.Parameters;

public class ParameterSetTests
{
    private static readonly Dictionary<string, ParameterDefinition> Definitions = new[]
    {
        Definition("Backup.Days", """{"type":"integer","minimum":1,"maximum":35}""", 7),
        Definition("Regions.Allowed", """{"type":"array","items":{"type":"string"}}""", null),
        Definition("Claims.Backup", """{"type":"object","required":["days"],"properties":{"days":{"type":"integer"}},"additionalProperties":false}""", null),
    }.ToDictionary(d => d.Name);

    private static ParameterDefinition Definition(string name, string schema, JToken? value) => new()
    {
        Name = name, At = new SourcePosition("p.yaml", 1), Title = new LocalText("題", "title"), Schema = JObject.Parse(schema), Default = value,
    };

    private static JObject Workspace(string yaml) => (JObject)YamlReader.Read("iso27017.yaml", yaml, YamlOptions.Data).Root!;

    private static ParameterSet Create(string? workspace = null, params (string, object?)[] given) => ParameterSet.Create(
        Definitions, workspace is null ? null : Workspace(workspace), given.ToDictionary(g => g.Item1, g => g.Item2));

    private static string Json(ParameterSet set, string name) =>
        set.TryGet(name, out var value) ? value.ToString(Newtonsoft.Json.Formatting.None) : "(none)";

    [Fact]
    public void The_command_line_wins_over_the_workspace_and_the_workspace_over_the_default()
    {
        Assert.Equal("7", Json(Create(), "Backup.Days"));
        Assert.Equal("14", Json(Create("Backup.Days: 14"), "Backup.Days"));
        Assert.Equal("30", Json(Create("Backup.Days: 14", ("Backup.Days", 30)), "Backup.Days"));
    }

    [Fact]
    public void What_nobody_supplies_is_missing() =>
        Assert.Equal(["Regions.Allowed"], Create().Missing(["Backup.Days", "Regions.Allowed", "Regions.Allowed"]));

    [Fact]
    public void One_value_on_the_command_line_stands_for_a_list_of_one() =>
        Assert.Equal("[\"ap-northeast-1\"]", Json(Create(null, ("Regions.Allowed", "ap-northeast-1")), "Regions.Allowed"));

    [Fact]
    public void Nested_values_of_the_command_line_are_taken_over()
    {
        Assert.Equal("{\"days\":7}", Json(Create(null, ("Claims.Backup", new Hashtable { ["days"] = 7L })), "Claims.Backup"));
        Assert.Equal("[\"a\",\"b\"]", Json(Create(null, ("regions.allowed", new object[] { "a", 'b' })), "Regions.Allowed"));
    }

    [Theory]
    [InlineData("Backup.Days: 36", "iso27017.yaml:1:14: Parameter Backup.Days (title): ", "35 or less")]
    [InlineData("\nBackup.Days: '7'", "iso27017.yaml:2:14: Parameter Backup.Days (title): ", "whole number")]
    [InlineData("Regions.Allowed: [a, 1]", "iso27017.yaml:1:22: Parameter Regions.Allowed", "must be text")]
    [InlineData("Claims.Backup: {}", "iso27017.yaml:1:16: Parameter Claims.Backup (title): ", "\"days\" is missing")]
    [InlineData("Backup.Day: 7", "iso27017.yaml:1:1: There is no parameter \"Backup.Day\".", "Did you mean Backup.Days?")]
    public void A_wrong_value_in_the_workspace_is_told_with_its_line(string yaml, string place, string allowed)
    {
        var error = Assert.Throws<IsoOpsException>(() => Create(yaml));
        Assert.StartsWith(place, error.Texts.En, StringComparison.Ordinal);
        Assert.Contains(allowed, error.Texts.En, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(error.Texts.Ja));
    }

    [Fact]
    public void A_wrong_value_of_the_command_line_names_the_parameter_and_what_is_allowed()
    {
        var error = Assert.Throws<IsoOpsException>(() => Create(null, ("Backup.Days", 99)));
        Assert.Equal("InvalidParameter", error.Id);
        Assert.StartsWith("-Parameter: Parameter Backup.Days", error.Texts.En, StringComparison.Ordinal);
        Assert.Contains("35", error.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_has_its_own_error()
    {
        var error = Assert.Throws<IsoOpsException>(() => Create(null, ("Backup.Dayz", 7)));
        Assert.Equal("UnknownParameter", error.Id);
        Assert.Contains("Backup.Days", error.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_a_strange_kind_is_refused() =>
        Assert.Equal("InvalidParameter", Assert.Throws<IsoOpsException>(() => Create(null, ("Backup.Days", new Uri("https://a/")))).Id);

    [Fact]
    public void All_wrong_values_are_told_at_once()
    {
        var error = Assert.Throws<IsoOpsException>(() => Create("Backup.Days: 0\nRegions.Allowed: x", ("Nope", 1)));
        Assert.Equal(3, error.Texts.En.Split('\n').Length);
    }
}
