using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Embedded;

/// <summary>The catalogue that travels with this assembly: what the seeds were at build time, proven then.</summary>
internal static class EmbeddedCatalog
{
    internal const string ControlsFile = "controls.json";
    internal const string ChecksFile = "checks.json";
    internal const string QueriesFile = "queries.json";
    internal const string ParametersFile = "parameters.json";
    internal const string SampleFile = "sample.json";

    /// <summary>Where an entry stands in the seeds.</summary>
    internal const string AtMember = "$at";

    /// <summary>The ids of a control's checks, so that listing controls reads no check.</summary>
    internal const string ChecksMember = "checks";

    private static readonly Lazy<CatalogSources> ControlSources = new(() =>
    {
        var (version, entries) = Read(ControlsFile);
        return new CatalogSources { Controls = entries, Version = version };
    });

    private static readonly Lazy<ControlCatalog> Whole = new(() => new ControlCatalog(CatalogContent.Read(ControlSources.Value with
    {
        Checks = Read(ChecksFile).Entries,
        Queries = Read(QueriesFile).Entries,
        Parameters = Read(ParametersFile).Entries,
    })));

    /// <summary>The whole catalogue, read once.</summary>
    public static ControlCatalog Catalog => Whole.Value;

    /// <summary>The controls' entries alone: a fraction of the whole.</summary>
    public static CatalogSources Controls => ControlSources.Value;

    /// <summary>The sample organisation, read anew each time: a demonstration is not worth keeping in memory.</summary>
    public static JObject Sample() => Load(SampleFile);

    /// <summary>All entries as they are written: for whoever asks which words the catalogue reads and says.</summary>
    public static IEnumerable<JObject> Written() => new[] { ControlsFile, ChecksFile, QueriesFile, ParametersFile }.SelectMany(f => Read(f).Entries);

    private static (string Version, IReadOnlyList<JObject> Entries) Read(string name)
    {
        var file = Load(name);
        var entries = ((JArray)file["entries"]!).Children<JObject>().ToList();
        foreach (var entry in entries) entry.AddAnnotation(Position((string)entry[AtMember]!));
        return ((string)file["version"]!, entries);
    }

    private static YamlPosition Position(string at)
    {
        var colon = at.LastIndexOf(':');
        return new YamlPosition(at[..colon], int.Parse(at[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture), 0);
    }

    private static JObject Load(string name)
    {
        using var stream = typeof(EmbeddedCatalog).Assembly.GetManifestResourceStream("catalog/" + name)
            ?? throw new InvalidOperationException($"catalog/{name} is not embedded");
        using var text = new StreamReader(stream);
        using var json = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(json);
    }
}
