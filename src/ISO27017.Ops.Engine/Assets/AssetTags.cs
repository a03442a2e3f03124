using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Catalog.Parameters;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>The tags of assets, and which of the required ones (parameter <c>Tags.Required</c>, as check 8.2.2-CSC-02 reads it) they lack.</summary>
internal sealed class AssetTags
{
    private readonly List<(string Key, string[] Values)>? _required;

    /// <summary>Takes the required tags from the organisation's parameters.</summary>
    public AssetTags(ParameterSet parameters) => _required = parameters.TryGet("Tags.Required", out var required)
        ? [.. required.OfType<JObject>().Select(r => ((string)r["key"]!, r["values"]!.Values<string>().OfType<string>().ToArray()))]
        : null;

    /// <summary>The tags by key; null where they are not known.</summary>
    public static IReadOnlyDictionary<string, string>? Of(JToken? tags) => (tags as JArray)?.OfType<JObject>()
        .DistinctBy(t => (string?)t["Key"], StringComparer.Ordinal)
        .ToDictionary(t => (string?)t["Key"] ?? "", t => (string?)t["Value"] ?? "", StringComparer.Ordinal);

    /// <summary>The keys of the required tags that are not there, or not with an accepted value; null where the tags are not known or
    /// none are required.</summary>
    public string[]? Missing(JToken? tags) => Of(tags) is not { } known || _required is null
        ? null
        : [.. _required.Where(r => !known.TryGetValue(r.Key, out var value) || !r.Values.Any(v => Wildcard.Fits(v, value))).Select(r => r.Key)];
}
