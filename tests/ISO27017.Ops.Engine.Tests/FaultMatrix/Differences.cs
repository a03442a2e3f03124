namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>What is wrong with a run's results, compared with the sound run's. Empty is right.</summary>
internal static class Differences
{
    /// <summary>Every difference.</summary>
    public static IReadOnlyList<string> All(IEnumerable<IsoResult> sound, IEnumerable<IsoResult> now) =>
        Pairs(sound, now).Where(p => Verdicts(p.Before) != Verdicts(p.After)).Select(p => Say("differs", p)).ToList();

    /// <summary>Whatever is not to be expected after some documents could not be had: a result that rests on one is Pass, another
    /// result is not as it was, a Fail or a result without a reason came up.</summary>
    /// <param name="sound">The sound run's results of the same checks.</param>
    /// <param name="now">The results.</param>
    /// <param name="rests">Whether a result of the sound run rests on what could not be had.</param>
    public static IReadOnlyList<string> AfterLoss(
        IEnumerable<IsoResult> sound, IEnumerable<IsoResult> now, Func<IsoResult, bool> rests)
    {
        var wrong = new List<string>();
        // What a roll-up must say after a loss, the other results of the same run say: SampleRun holds it to that.
        foreach (var pair in Pairs(sound.Where(r => !RolledUp.Is(r)), now.Where(r => !RolledUp.Is(r))))
        {
            var (_, before, after) = pair;
            if (before.Count == 0)
            {
                if (after.Exists(r => r.Status != IsoStatus.NotEvaluated))
                    wrong.Add(Say("came up", pair));
            }
            else if (!before.Exists(r => rests(r)))
            {
                if (Verdicts(before) != Verdicts(after))
                    wrong.Add(Say("does not rest on it and changed", pair));
            }
            else if (after.Exists(r => r.Status == IsoStatus.Pass))
            {
                wrong.Add(Say("rests on it and passes", pair));
            }
            else if (IsNewlyWorse(before, after))
            {
                wrong.Add(Say("fails newly", pair));
            }
        }

        return wrong;
    }

    /// <summary>Whatever became Pass, or Fail, that was not.</summary>
    public static IReadOnlyList<string> NewVerdicts(IEnumerable<IsoResult> sound, IEnumerable<IsoResult> now) =>
        [.. Pairs(sound, now)
            .Where(p => Count(p.After, IsoStatus.Pass) > Count(p.Before, IsoStatus.Pass) || IsNewlyWorse(p.Before, p.After))
            .Select(p => Say("is new", p))];

    /// <summary>Fails with all of <paramref name="wrong"/>, so that one look says what to mend.</summary>
    public static void AssertNone(IEnumerable<string> wrong)
    {
        var lines = wrong.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    private static bool IsNewlyWorse(List<IsoResult> before, List<IsoResult> after) =>
        Count(after, IsoStatus.Fail) > Count(before, IsoStatus.Fail)
        || Count(after, IsoStatus.DocumentOutdated) > Count(before, IsoStatus.DocumentOutdated);

    private static int Count(List<IsoResult> results, IsoStatus status) => results.Count(r => r.Status == status);

    private static IEnumerable<(string Key, List<IsoResult> Before, List<IsoResult> After)> Pairs(
        IEnumerable<IsoResult> sound, IEnumerable<IsoResult> now)
    {
        var before = sound.ToLookup(Key);
        var after = now.ToLookup(Key);
        return before.Select(g => g.Key).Union(after.Select(g => g.Key)).Order(StringComparer.Ordinal)
            .Select(k => (k, before[k].ToList(), after[k].ToList()));
    }

    private static string Key(IsoResult r) => $"{r.CheckId} {r.Rule} {r.AccountId} {r.Region} {r.ResourceId}";

    private static string Verdicts(IEnumerable<IsoResult> results) =>
        string.Join(" + ", results.Select(r => $"{r.Status}({r.Reason})").Order(StringComparer.Ordinal));

    private static string Say(string what, (string Key, List<IsoResult> Before, List<IsoResult> After) pair) =>
        $"{pair.Key} {what}: {Verdicts(pair.Before)} -> {Verdicts(pair.After)} {pair.After.FirstOrDefault()?.Messages.En}";
}
