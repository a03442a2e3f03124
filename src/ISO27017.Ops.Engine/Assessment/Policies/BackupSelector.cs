using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>Whether a Data Lifecycle Manager policy or an AWS Backup selection takes a resource, by its tags and ARN.</summary>
internal static class BackupSelector
{
    /// <summary>Judges <paramref name="plan"/> (a DLM PolicyDetails with TargetTags, or a BackupSelection) over { Arn, Tags: [{ Key, Value }] }.</summary>
    /// <returns>null where the resource's ARN or tags are not known.</returns>
    public static bool? Selects(JObject plan, JObject resource)
    {
        if (resource["Tags"] is not JArray tagList || resource.Value<string>("Arn") is not { } arn)
            return null;
        var tags = tagList.OfType<JObject>()
            .GroupBy(t => t.Value<string>("Key") ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Value<string>("Value") ?? "", StringComparer.Ordinal);

        return plan["TargetTags"] is JArray targets
            ? targets.OfType<JObject>().Any(t => Has(tags, t.Value<string>("Key"), t.Value<string>("Value")))
            : BackupSelects(plan, arn, tags);
    }

    // Resources are narrowed by Conditions (all must hold); ListOfTags adds what carries any of its tags; NotResources wins.
    private static bool BackupSelects(JObject plan, string arn, Dictionary<string, string> tags)
    {
        if (Strings(plan["NotResources"]).Any(p => Wildcard.Fits(p, arn)))
            return false;
        var conditions = plan["Conditions"] as JObject ?? [];
        var byArn = Strings(plan["Resources"]).Any(p => Wildcard.Fits(p, arn)) && Holds(conditions, tags);
        var byTag = (plan["ListOfTags"] as JArray ?? []).OfType<JObject>()
            .Any(t => Has(tags, TagOf(t.Value<string>("ConditionKey")), t.Value<string>("ConditionValue")));
        return byArn || byTag;
    }

    private static bool Holds(JObject conditions, Dictionary<string, string> tags) =>
        conditions.Properties().All(group => (group.Value as JArray ?? []).OfType<JObject>().All(c =>
        {
            var present = tags.TryGetValue(TagOf(c.Value<string>("ConditionKey")) ?? "", out var value);
            var wanted = c.Value<string>("ConditionValue") ?? "";
            return group.Name switch
            {
                "StringEquals" => present && value == wanted,
                "StringLike" => present && Wildcard.Fits(wanted, value!),
                "StringNotEquals" => !present || value != wanted,
                "StringNotLike" => !present || !Wildcard.Fits(wanted, value!),
                _ => false,
            };
        }));

    private static bool Has(Dictionary<string, string> tags, string? key, string? value) =>
        key is not null && tags.TryGetValue(key, out var found) && found == (value ?? "");

    private static string? TagOf(string? conditionKey) =>
        conditionKey?.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase) == true
            ? conditionKey["aws:ResourceTag/".Length..]
            : conditionKey;

    private static IEnumerable<string> Strings(JToken? list) => (list as JArray ?? []).Values<string>().OfType<string>();
}
