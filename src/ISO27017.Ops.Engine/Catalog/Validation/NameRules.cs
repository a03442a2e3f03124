namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>Ids: each once, and where its file and its parent say.</summary>
internal static class NameRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        Once(content.AllControls.Select(c => (c.Id, c.At)), problems);
        Once(content.AllChecks.Select(c => (c.Id, c.At)), problems);
        Once(content.AllQueries.Select(q => (q.Name, q.At)), problems);
        Once(content.AllParameters.Select(p => (p.Name, p.At)), problems);
        Once(content.Controls.Select(c => (c.Order.ToString(System.Globalization.CultureInfo.InvariantCulture), c.At)), problems);
        var attestations = content.Controls.SelectMany(c => new[] { (c, c.Csc, IsoRole.CSC), (c, c.Csp, IsoRole.CSP) }).ToList();
        Once(attestations.SelectMany(s => s.Item2.Attestations.Select(a => (a.Id, s.c.At))), problems);
        foreach (var control in content.Controls) Named(control.Id, control.At, problems);
        foreach (var (control, side, role) in attestations) Side(control, side, role, content, problems);
        var controls = content.AllControls.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var check in content.Checks)
        {
            // An organisation parts its files as it likes
            if (content.Ground is null) Named(check.ControlId, check.At, problems);
            if (controls.Count > 0 && !controls.Contains(check.ControlId))
                problems.Add(check.At, $"統制 {check.ControlId} がありません。", $"There is no control {check.ControlId}.");
        }

        foreach (var query in content.Queries.Where(q => BuiltInQueries.Is(q.Name)))
            problems.Add(query.At, $"{query.Name} は組み込みの名前です。", $"{query.Name} is a built-in name; choose another.");
    }

    private static void Once(IEnumerable<(string Id, SourcePosition At)> ids, ProblemList problems)
    {
        var first = new Dictionary<string, SourcePosition>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, at) in ids)
        {
            if (!first.TryAdd(id, at))
                problems.Add(at, $"{id} は {first[id]} にもあります。", $"{id} is defined at {first[id]} too.");
        }
    }

    private static void Named(string id, SourcePosition at, ProblemList problems)
    {
        var file = Path.GetFileNameWithoutExtension(at.File);
        if (file != id) problems.Add(at, $"統制 {id} は {id}.yaml に書きます。", $"What belongs to control {id} stands in {id}.yaml.");
    }

    private static void Side(
        ControlDefinition control, SideDefinition side, IsoRole role, CatalogContent content, ProblemList problems)
    {
        var prefix = $"{control.Id}-{role}-";
        foreach (var id in side.Attestations.Select(a => a.Id).Concat(side.Pending.Select(p => p.Id)))
        {
            if (!id.StartsWith(prefix, StringComparison.Ordinal))
                problems.Add(control.At, $"{id} は {prefix} で始まらなければなりません。", $"{id} must begin with {prefix}.");
        }

        foreach (var id in side.Pending.Select(p => p.Id).Where(p => content.Checks.Any(c => c.Id == p)))
            problems.Add(control.At, $"{id} は書かれているので pending から外してください。", $"{id} is written: remove it from pending.");
        var checks = content.Checks.Where(c => c.ControlId == control.Id && c.Role == role).ToList();
        switch (side.State)
        {
            case IsoMeasureState.NoMeasure when side.Guidance is not null || side.Attestations.Count + side.Pending.Count + checks.Count > 0:
                problems.Add(control.At, $"{role} は noMeasure なので state だけを書きます。", $"{role} is noMeasure: it has a state only, and no checks.");
                break;
            case not IsoMeasureState.NoMeasure when side.Guidance is null:
                problems.Add(control.At, $"{role} に guidance がありません。", $"{role} has no guidance.");
                break;
            case IsoMeasureState.Measure when side.Attestations.Count + side.Pending.Count + checks.Count(c => c.Kind != IsoKind.SUP) == 0:
                problems.Add(control.At, $"{role} に判定するものがありません。", $"{role} has nothing that is judged.");
                break;
        }
    }
}
