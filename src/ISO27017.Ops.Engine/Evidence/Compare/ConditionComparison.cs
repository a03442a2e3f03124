using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Compares the conditions of two runs: accounts, regions, exclusions, parameters and the catalogue.</summary>
internal sealed class ConditionComparison(ComparedRun before, ComparedRun after, DifferenceCause cause)
{
    /// <summary>The differences.</summary>
    public IEnumerable<IsoDifference> Differences() => Scope().Concat(Parameters()).Concat(Catalogue());

    private IEnumerable<IsoDifference> Scope()
    {
        foreach (var difference in Names(before.Accounts, after.Accounts).Concat(Names(before.Regions, after.Regions)))
            yield return Of(IsoDifferenceKind.ScopeChanged, difference.Name, difference.Before, difference.After, IsoDifferenceCause.Scope);
        foreach (var difference in Names(Excluded(before), Excluded(after)))
            yield return Of(IsoDifferenceKind.ScopeChanged, "scope.exclude", difference.Before, difference.After, IsoDifferenceCause.Scope);
    }

    private IEnumerable<IsoDifference> Parameters() => cause.Parameters.Order(StringComparer.Ordinal).Select(name => Of(
        IsoDifferenceKind.ParameterChanged, name, Text(before.Parameters[name]), Text(after.Parameters[name]), IsoDifferenceCause.Parameter));

    // What a part of the catalogue was not asked for is no change of it.
    private IEnumerable<IsoDifference> Catalogue()
    {
        foreach (var id in before.Checks.Keys.Union(after.Checks.Keys).Order(StringComparer.Ordinal))
        {
            var was = before.Checks.GetValueOrDefault(id);
            var now = after.Checks.GetValueOrDefault(id);
            if ((was is not null && now is not null && was.JudgesLike(now)) || (was is null && before.Partial) || (now is null && after.Partial))
                continue;
            yield return new IsoDifference
            {
                Kind = IsoDifferenceKind.CatalogueChanged,
                ControlId = (now ?? was)!.ControlId,
                Role = (now ?? was)!.Role,
                CheckId = id,
                Before = was?.Said(now),
                After = now?.Said(was),
                Cause = IsoDifferenceCause.Catalogue,
            };
        }
    }

    private static IEnumerable<(string Name, string? Before, string? After)> Names(IReadOnlyCollection<string> was, IReadOnlyCollection<string> now) =>
        was.Except(now).Select(n => (n, (string?)n, (string?)null)).Concat(now.Except(was).Select(n => (n, (string?)null, (string?)n)));

    private static List<string> Excluded(ComparedRun run) =>
        [.. run.Exclusions.Select(e => ExclusionJson.Write(e).ToString(Formatting.None))];

    private static string? Text(JToken? value) => value?.ToString(Formatting.None);

    private static IsoDifference Of(IsoDifferenceKind kind, string name, string? was, string? now, IsoDifferenceCause why) => new()
    {
        Kind = kind, ResourceId = name, Before = was, After = now, Cause = why,
    };
}
