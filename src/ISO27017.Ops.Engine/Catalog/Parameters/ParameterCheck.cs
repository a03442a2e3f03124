using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Parameters;

/// <summary>Checks values against the definitions, and collects what is wrong with all of them.</summary>
internal sealed class ParameterCheck(IReadOnlyDictionary<string, ParameterDefinition> definitions)
{
    private const string CommandLineName = "-Parameter";
    private readonly List<SourceProblem> _problems = [];
    private bool _unknown;

    /// <summary>What is wrong with the values so far.</summary>
    public IReadOnlyList<SourceProblem> Problems => _problems;

    /// <summary>The workspace's values that can be used.</summary>
    public JObject Workspace(JObject values)
    {
        var good = new JObject();
        foreach (var property in values.Properties())
        {
            if (Find(property.Name, YamlPosition.Of(property)) is { } definition && Fits(definition, property.Value))
                good[definition.Name] = property.Value;
        }

        return good;
    }

    /// <summary>The command line's values that can be used. As PowerShell itself does, one value stands for a list of one.</summary>
    public JObject CommandLine(IReadOnlyDictionary<string, object?> values)
    {
        var place = new YamlPosition(CommandLineName, 0, 0);
        var good = new JObject();
        foreach (var (name, given) in values)
        {
            if (Find(name, place) is not { } definition) continue;
            if (ParameterValue.Of(given) is not { } value)
            {
                _problems.Add(Named(definition, place.Problem(
                    "値は文字列、数、真偽値、一覧、連想配列のいずれかです。",
                    "A value must be text, a number, true/false, a list or a hashtable.")));
                continue;
            }

            if ((string?)definition.Schema["type"] == "array" && value is not JArray) value = new JArray(value);
            value.AddAnnotation(place);
            if (Fits(definition, value)) good[definition.Name] = value;
        }

        return good;
    }

    /// <summary>Throws one error that tells everything.</summary>
    public void ThrowIfAny()
    {
        if (_problems.Count == 0) return;
        throw new IsoOpsException(
            _unknown ? "UnknownParameter" : "InvalidParameter", IsoError.InvalidArgument, SourceProblems.Text(_problems),
            _problems[0].Place);
    }

    private ParameterDefinition? Find(string name, YamlPosition place)
    {
        if (definitions.TryGetValue(name, out var exact)) return exact;
        // Hashtable keys and people do not keep the letter case
        var other = definitions.Values.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase));
        if (other is not null) return other;
        var near = NearMatches.Of(name, definitions.Keys);
        _unknown = true;
        _problems.Add(place.Problem(
            $"パラメーター「{name}」は知りません。" + (near.Count > 0
                ? $"「{string.Join("」「", near)}」ではありませんか。" : "Get-IsoCheck の Parameters にある名前を使ってください。"),
            $"There is no parameter \"{name}\". " + (near.Count > 0
                ? $"Did you mean {string.Join(" or ", near)}?" : "Use a name that Get-IsoCheck shows under Parameters.")));
        return null;
    }

    private bool Fits(ParameterDefinition definition, JToken value)
    {
        var problems = DocumentSchema.Parse(definition.Schema.ToString()).Check(value);
        _problems.AddRange(problems.Select(p => Named(definition, p)));
        return problems.Count == 0;
    }

    private static SourceProblem Named(ParameterDefinition definition, SourceProblem problem) => problem with
    {
        Text = new LocalText(
            $"パラメーター {definition.Name}（{definition.Title.Ja}）: {problem.Text.Ja}",
            $"Parameter {definition.Name} ({definition.Title.En}): {problem.Text.En}"),
    };
}
