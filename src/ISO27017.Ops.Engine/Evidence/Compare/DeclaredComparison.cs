using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Compares what the organisation itself says in two runs: its documents and the measures of its register.</summary>
internal sealed class DeclaredComparison(ComparedRun before, ComparedRun after)
{
    /// <summary>The differences; none where one of the runs did not read them.</summary>
    public IEnumerable<IsoDifference> Differences() => Documents().Concat(Measures());

    private IEnumerable<IsoDifference> Documents()
    {
        foreach (var (id, was, now) in Pairs(before.Documents, after.Documents, d => (string?)d["Id"]))
        {
            if (Revision(was) == Revision(now))
                continue;
            yield return new IsoDifference
            {
                Kind = IsoDifferenceKind.DocumentChanged,
                ResourceId = id,
                Before = Revision(was),
                After = Revision(now),
                Cause = IsoDifferenceCause.World,
            };
        }
    }

    private IEnumerable<IsoDifference> Measures()
    {
        foreach (var (side, was, now) in Pairs(before.Measures, after.Measures, m => $"{m["ControlId"]}-{m["Role"]}"))
        {
            if ((string?)was?["Digest"] == (string?)now?["Digest"])
                continue;
            var name = SideName.Parse(side);
            var kind = was is null ? IsoDifferenceKind.MeasureAdded
                : now is null ? IsoDifferenceKind.MeasureRemoved
                : (string?)was["State"] != (string?)now["State"] ? IsoDifferenceKind.StateChanged : IsoDifferenceKind.MeasureChanged;
            yield return new IsoDifference
            {
                Kind = kind,
                ControlId = name.ControlId,
                Role = name.Role,
                Before = State(was),
                After = State(now),
                Cause = IsoDifferenceCause.World,
            };
        }
    }

    private static IEnumerable<(string Id, JObject? Was, JObject? Now)> Pairs(
        IReadOnlyList<JObject>? was, IReadOnlyList<JObject>? now, Func<JObject, string?> id)
    {
        if (was is null || now is null)
            return [];
        var (old, young) = (ById(was, id), ById(now, id));
        return old.Keys.Union(young.Keys).Order(StringComparer.Ordinal).Select(k => (k, old.GetValueOrDefault(k), young.GetValueOrDefault(k)));
    }

    private static Dictionary<string, JObject> ById(IReadOnlyList<JObject> entries, Func<JObject, string?> id) =>
        entries.Where(e => id(e) is not null).DistinctBy(id).ToDictionary(e => id(e)!, StringComparer.Ordinal);

    private static string? Revision(JObject? document) => document is null
        ? null
        : string.Join(' ', new[] { (string?)document["Version"], (string?)document["Sha256"] ?? (string?)document["Problem"] }.OfType<string>());

    private static string? State(JObject? measure) => measure is null ? null : $"{measure["State"]} {measure["Digest"]}";
}
