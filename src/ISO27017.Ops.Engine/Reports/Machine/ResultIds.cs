namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>The ids of a report's results: the same in every run. Should two results speak of the same thing, the later one's says so:
/// a reader that keeps one finding an id must not lose a failure to the pass that follows it.</summary>
internal sealed class ResultIds
{
    private readonly ReportModel _model;
    private readonly Dictionary<IsoResult, int> _again = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks through the results of <paramref name="model"/>.</summary>
    public ResultIds(ReportModel model)
    {
        _model = model;
        var seen = new HashSet<Guid>(model.Results.Count);
        Dictionary<Guid, int>? repeated = null;
        foreach (var result in model.Results)
        {
            var id = Guid.Parse(Id(result));
            if (!seen.Add(id))
            {
                repeated ??= [];
                _again[result] = repeated[id] = repeated.GetValueOrDefault(id, 1) + 1;
            }
        }
    }

    /// <summary>The id of a result.</summary>
    public string Of(IsoResult result) => _again.TryGetValue(result, out var number)
        ? StableId.Of(Id(result), number.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : Id(result);

    /// <summary>What tells a result's name from that of an earlier one of the same thing; empty for the first.</summary>
    public string Suffix(IsoResult result) => _again.TryGetValue(result, out var number)
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({number})")
        : string.Empty;

    // What is of no account is told apart by who asked.
    private string Id(IsoResult result) => StableId.Of(
        "result", result.AccountId ?? _model.Run.HomeAccount, result.AccountId is null ? "organisation" : "account",
        result.CheckId, result.Rule, result.Region, result.ResourceId);
}
