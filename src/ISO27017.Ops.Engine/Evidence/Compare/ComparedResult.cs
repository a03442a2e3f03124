using ISO27017.Ops.Engine.Assessment.Verdicts;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>What a run says under one key: nearly always one result; of several the worst speaks, and the facts of all count.</summary>
internal sealed class ComparedResult
{
    private ComparedResult(IReadOnlyList<IsoResult> results)
    {
        Result = results.OrderBy(r => Severity.Of(r.Status)).First();
        Fact = string.Join('\n', results.Select(ObservedFact.Of).OfType<string>().Order(StringComparer.Ordinal)) is { Length: > 0 } fact ? fact : null;
    }

    /// <summary>The result that speaks.</summary>
    public IsoResult Result { get; }

    /// <summary>What was observed, without what is another at each look; null where the check shows nothing.</summary>
    public string? Fact { get; }

    /// <summary>True if it was looked at: not NotEvaluated.</summary>
    public bool Seen => Result.Status != IsoStatus.NotEvaluated;

    /// <summary>As a reader sees it.</summary>
    public string Text => Result.Observed is { } observed ? $"{Result.Status} {observed}" : $"{Result.Status}";

    /// <summary>The results by key. Roll-ups are left out: what they rest on is compared, and the verdicts.</summary>
    public static Dictionary<ResultKey, ComparedResult> Of(IEnumerable<IsoResult> results) => results
        .Where(r => r.Kind != IsoKind.RUP)
        .GroupBy(ResultKey.Of)
        .ToDictionary(g => g.Key, g => new ComparedResult([.. g]));
}
