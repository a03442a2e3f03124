namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>What a policy document forbids or grants, judged on the safe side: what is not clearly forbidden is not forbidden.</summary>
internal static class Guardrails
{
    private const string Region = "aws:requestedregion";
    private const string Principal = "aws:principalarn";

    private static readonly string[] _regionOperators =
        ["StringNotEquals", "StringNotEqualsIgnoreCase", "StringNotLike", "StringNotEqualsIfExists", "StringNotEqualsIgnoreCaseIfExists", "StringNotLikeIfExists"];

    private static readonly string[] _principalOperators = ["ArnNotLike", "ArnNotEquals", "StringNotLike", "StringNotEquals",
        "ArnNotLikeIfExists", "ArnNotEqualsIfExists", "StringNotLikeIfExists", "StringNotEqualsIfExists"];

    /// <summary>Everything outside <paramref name="allowed"/> is denied, but for actions within <paramref name="globalActions"/>.</summary>
    /// <remarks>A further condition would narrow the denial, so a statement that has one does not count.</remarks>
    public static bool DeniesRegions(
        IEnumerable<PolicyStatement> policy, IReadOnlyCollection<string> allowed, IReadOnlyCollection<string> globalActions) =>
        policy.Any(s => IsDeny(s)
            && s.Conditions is [{ Key: Region, Values.Count: > 0 } condition]
            && _regionOperators.Contains(condition.Operator, StringComparer.Ordinal)
            && condition.Values.All(v => allowed.Contains(v, StringComparer.Ordinal))
            && (s.Actions.Contains("*") || (s.NotActions.Count > 0 && s.NotActions.All(a => CoveredBy(globalActions, a)))));

    /// <summary><paramref name="action"/> is denied to everyone, or to everyone but principals within <paramref name="roles"/>.</summary>
    public static bool DeniesUnlessPrincipal(
        IEnumerable<PolicyStatement> policy, string action, IReadOnlyCollection<string> roles) =>
        policy.Any(s => IsDeny(s)
            && (CoveredBy(s.Actions, action) || (s.NotActions.Count > 0 && !s.NotActions.Any(n => MayOverlap(n, action))))
            && s.Conditions.All(c => c.Key == Principal
                && c.Values.Count > 0
                && _principalOperators.Contains(c.Operator, StringComparer.Ordinal)
                && c.Values.All(v => roles.Any(r => Wildcard.Covers(r, v) || r == v))));

    /// <summary>Some statement allows every action on every resource.</summary>
    public static bool GrantsAll(IEnumerable<PolicyStatement> policy) =>
        policy.Any(s => s.Effect == "Allow" && s.Resources.Contains("*") && (s.Actions.Contains("*") || s.Actions.Contains("*:*")));

    private static bool IsDeny(PolicyStatement s) => s.Effect == "Deny" && s.Resources.Contains("*");

    private static bool CoveredBy(IEnumerable<string> patterns, string action) =>
        patterns.Any(p => Wildcard.Covers(p, action, ignoreCase: true) || string.Equals(p, action, StringComparison.OrdinalIgnoreCase));

    private static bool MayOverlap(string pattern, string action) =>
        Wildcard.Fits(pattern, action, ignoreCase: true) || Wildcard.Fits(action, pattern, ignoreCase: true);
}
