namespace ISO27017.Ops.Engine.Catalog;

/// <summary>What checks rest on by rolling up others, however far down.</summary>
internal sealed class RollUps
{
    private readonly Dictionary<string, CheckDefinition> _checks;
    private readonly ILookup<SideName, CheckDefinition> _sides;

    /// <summary>Knows these checks; of two with one id, the first.</summary>
    public RollUps(IEnumerable<CheckDefinition> checks)
    {
        _checks = checks.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.OrdinalIgnoreCase);
        _sides = _checks.Values.ToLookup(c => c.Side);
    }

    /// <summary>What a check names, and of the sides that it names the checks that count. Nothing for a check that is no roll-up.</summary>
    public IEnumerable<CheckDefinition> Direct(CheckDefinition check) => check.RollUp is not { } rollUp ? [] : rollUp.Checks
        .Select(id => _checks.GetValueOrDefault(id)).OfType<CheckDefinition>()
        .Concat(rollUp.Sides.SelectMany(s => _sides[s]).Where(c => c.Kind != IsoKind.SUP))
        .Distinct();

    /// <summary>These checks and all that they rest on: what is rested on comes first.</summary>
    public IReadOnlyList<CheckDefinition> InOrder(IEnumerable<CheckDefinition> checks)
    {
        var order = new List<CheckDefinition>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var check in checks)
            Add(check);
        return order;

        void Add(CheckDefinition check)
        {
            if (!seen.Add(check.Id))
                return;
            foreach (var under in Direct(check))
                Add(under);
            order.Add(check);
        }
    }

    /// <summary>The ids on the way from a check back to itself, if there is one.</summary>
    public IReadOnlyList<string>? Cycle(CheckDefinition start)
    {
        var from = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<CheckDefinition>([start]);
        while (open.TryPop(out var check))
        {
            foreach (var next in Direct(check))
            {
                if (next.Id == start.Id)
                    return Path(check.Id, start.Id, from);
                if (from.TryAdd(next.Id, check.Id))
                    open.Push(next);
            }
        }

        return null;
    }

    private static List<string> Path(string last, string start, Dictionary<string, string> from)
    {
        var path = new List<string> { start };
        for (var at = last; at != start; at = from[at])
            path.Insert(0, at);
        path.Insert(0, start);
        return path;
    }
}
