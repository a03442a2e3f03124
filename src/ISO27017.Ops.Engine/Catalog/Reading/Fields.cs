using System.Xml;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>Takes typed values out of an entry whose form the schema has already proven.</summary>
internal static class Fields
{
    public static string Text(this JObject entry, string name) => (string)entry[name]!;

    public static string? TextOrNull(this JObject entry, string name) => (string?)entry[name];

    public static LocalText Local(this JObject entry, string name) => entry.LocalOrNull(name)!;

    public static LocalText? LocalOrNull(this JObject entry, string name) =>
        entry[name] is JObject texts ? new LocalText(texts.Text("ja"), texts.Text("en")) : null;

    public static IReadOnlyList<string> Texts(this JObject entry, string name) =>
        entry[name] is JArray list ? [.. list.Select(t => (string)t!)] : [];

    public static IReadOnlyList<JObject> Entries(this JObject entry, string name) =>
        entry[name] is JArray list ? [.. list.OfType<JObject>()] : [];

    /// <summary>A map of names to expressions, in the order written.</summary>
    public static IReadOnlyList<Member> Members(this JObject entry, string name) =>
        entry[name] is JObject map ? [.. map.Properties().Select(p => new Member(p.Name, (string)p.Value!))] : [];

    /// <summary>A map of theirs to ours.</summary>
    public static IReadOnlyList<KeyPair> Pairs(this JObject entry, string name) =>
        entry[name] is JObject map ? [.. map.Properties().Select(p => new KeyPair(p.Name, (string)p.Value!))] : [];

    public static IEnumerable<(string Name, JObject Value)> Named(this JObject entry, string name) =>
        entry[name] is JObject map ? map.Properties().Select(p => (p.Name, (JObject)p.Value)) : [];

    public static TimeSpan? Duration(this JObject entry, string name) =>
        entry.TextOrNull(name) is { } text ? XmlConvert.ToTimeSpan(text) : null;

    public static JObject Map(this JObject entry, string name) => entry[name] as JObject ?? [];

    public static T Choice<T>(this JObject entry, string name) where T : struct, Enum =>
        Enum.Parse<T>(entry.Text(name), ignoreCase: true);

    public static T? ChoiceOrNull<T>(this JObject entry, string name) where T : struct, Enum =>
        entry.TextOrNull(name) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : null;

    public static SourcePosition At(this JObject entry) => YamlPosition.Of(entry).ToSource();
}
