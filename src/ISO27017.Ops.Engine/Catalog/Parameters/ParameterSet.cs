using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Parameters;

/// <summary>The values of the parameters in one run: the catalogue's defaults, over them the workspace's, over them those
/// given on the command line. Immutable.</summary>
internal sealed class ParameterSet
{
    private readonly IReadOnlyDictionary<string, ParameterDefinition> _definitions;
    private readonly Dictionary<string, JToken> _values;
    private readonly Dictionary<string, LocalText> _unread;

    private ParameterSet(
        IReadOnlyDictionary<string, ParameterDefinition> definitions, Dictionary<string, JToken> values, Dictionary<string, LocalText> unread) =>
        (_definitions, _values, _unread) = (definitions, values, unread);

    /// <summary>The values that are known, by name.</summary>
    public IReadOnlyDictionary<string, JToken> Values => _values;

    /// <summary>The defaults alone.</summary>
    public static ParameterSet Defaults(IReadOnlyDictionary<string, ParameterDefinition> definitions)
    {
        var values = definitions.Values.Where(d => d.Default is not null)
            .ToDictionary(d => d.Name, d => d.Default!.DeepClone(), StringComparer.Ordinal);
        return new ParameterSet(definitions, values, []);
    }

    /// <summary>Defaults, workspace and command line.</summary>
    /// <param name="definitions">The catalogue's parameters.</param>
    /// <param name="workspace">The workspace's <c>parameters</c>, with their lines; null for none.</param>
    /// <param name="given">Those of the command line.</param>
    /// <param name="unread">Those of the workspace that a document was to give and does not, each with the reason.</param>
    /// <exception cref="IsoOpsException">A name is unknown, or a value is not what its definition allows.</exception>
    public static ParameterSet Create(
        IReadOnlyDictionary<string, ParameterDefinition> definitions, JObject? workspace,
        IReadOnlyDictionary<string, object?> given, IReadOnlyDictionary<string, LocalText>? unread = null)
    {
        var checker = new ParameterCheck(definitions);
        var set = Defaults(definitions);
        if (workspace is not null) set = set.With(checker.Workspace(workspace));
        if (unread is not null) set = set.Without(unread);
        set = set.With(checker.CommandLine(given));
        checker.ThrowIfAny();
        return set;
    }

    /// <summary>Those of the command line alone, checked.</summary>
    /// <exception cref="IsoOpsException">A name is unknown, or a value is not what its definition allows.</exception>
    public static JObject Given(
        IReadOnlyDictionary<string, ParameterDefinition> definitions, IReadOnlyDictionary<string, object?> given)
    {
        var checker = new ParameterCheck(definitions);
        var values = checker.CommandLine(given);
        checker.ThrowIfAny();
        return values;
    }

    /// <summary>This set with other values, which are not checked: an example's.</summary>
    public ParameterSet With(JObject overrides) =>
        With(overrides.Properties().Select(p => KeyValuePair.Create(p.Name, p.Value)));

    /// <summary>The value of <paramref name="name"/>.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out JToken? value) => _values.TryGetValue(name, out value);

    /// <summary>This set without values that were to come from elsewhere and could not be had, not even their defaults.</summary>
    /// <param name="unread">The names, each with the reason.</param>
    public ParameterSet Without(IReadOnlyDictionary<string, LocalText> unread) => new(
        _definitions,
        _values.Where(v => !unread.ContainsKey(v.Key)).ToDictionary(StringComparer.Ordinal),
        _unread.Concat(unread.Where(u => !_unread.ContainsKey(u.Key))).ToDictionary(StringComparer.Ordinal));

    /// <summary>Why a value could not be had; null if it is there, or nobody gave it.</summary>
    public LocalText? WhyMissing(string name) => _values.ContainsKey(name) ? null : _unread.GetValueOrDefault(name);

    /// <summary>The values as a package keeps them: one that could not be had is null, so that judging again takes no default.</summary>
    public JObject Recorded() => new(
        _values.Select(v => new JProperty(v.Key, v.Value.DeepClone()))
            .Concat(_unread.Keys.Where(n => !_values.ContainsKey(n)).Select(n => new JProperty(n, JValue.CreateNull())))
            .OrderBy(p => p.Name, StringComparer.Ordinal));

    /// <summary>Those of <paramref name="names"/> that the organisation must supply and has not.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> names) =>
        [.. names.Where(n => !_values.ContainsKey(n)).Distinct(StringComparer.Ordinal)];

    /// <summary>The definition of <paramref name="name"/>; null if there is none.</summary>
    public ParameterDefinition? Definition(string name) => _definitions.GetValueOrDefault(name);

    private ParameterSet With(IEnumerable<KeyValuePair<string, JToken>> overrides)
    {
        var values = new Dictionary<string, JToken>(_values, StringComparer.Ordinal);
        foreach (var (name, value) in overrides)
        {
            if (value.Type == JTokenType.Null) values.Remove(name);
            else values[name] = value.DeepClone();
        }

        return new ParameterSet(_definitions, values, _unread);
    }
}
