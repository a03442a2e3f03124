namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Which of the known accounts a request means.</summary>
internal static class AccountChoice
{
    /// <summary>Those asked for, in the order of <paramref name="known"/>; all without a wish or with <c>*</c>.</summary>
    /// <exception cref="IsoOpsException">One asked for is not known.</exception>
    public static IReadOnlyList<IsoAccount> Of(IReadOnlyList<IsoAccount> known, IReadOnlyList<string> asked)
    {
        if (asked.Count == 0 || asked.Contains("*"))
            return known;
        foreach (var account in asked.Where(a => !known.Any(k => k.Id == a)))
            throw RequestErrors.UnknownAccount(account, known.Select(k => k.Id));
        return [.. known.Where(k => asked.Contains(k.Id))];
    }
}
