namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>What a roll-up names exists and can be judged, and no roll-up rests on itself.</summary>
internal static class RollUpRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        var rollUps = new RollUps([.. content.AllChecks]);
        foreach (var check in content.Checks)
        {
            if (check.RollUp is { } rollUp)
                Check(check, rollUp, content, problems);
            else if (check.Kind == IsoKind.RUP)
                problems.Add(check.At, "RUP には rollUp が要ります。", "A check of kind RUP has a rollUp.");
            if (rollUps.Cycle(check) is { } cycle)
            {
                var way = string.Join(" → ", cycle);
                problems.Add(check.At, $"集約が自分自身に依存しています: {way}", $"The roll-up rests on itself: {way}");
            }
        }
    }

    private static void Check(CheckDefinition check, RollUpDefinition rollUp, CatalogContent content, ProblemList problems)
    {
        if (check.Kind is not (IsoKind.RUP or IsoKind.SUP))
            problems.Add(check.At, "rollUp は RUP と SUP だけのものです。", "rollUp is for checks of kind RUP or SUP.");
        if (rollUp.Checks.Count + rollUp.Sides.Count == 0)
            problems.Add(check.At, "rollUp に checks か sides がありません。", "The rollUp has neither checks nor sides.");
        foreach (var id in rollUp.Checks)
        {
            var named = content.AllChecks.FirstOrDefault(c => c.Id == id);
            if (named is null)
                ReferenceRules.Unknown("チェック", "check", id, content.AllChecks.Select(c => c.Id), check.At, problems);
            else if (named.Kind == IsoKind.SUP && check.Kind == IsoKind.RUP)
                problems.Add(check.At, $"{id} は参考（SUP）なので RUP の判定に使えません。", $"{id} is supplementary (SUP): it cannot count in a RUP.");
        }

        foreach (var side in rollUp.Sides)
        {
            if (content.AllControls.FirstOrDefault(c => c.Id == side.ControlId) is not { } control)
                ReferenceRules.Unknown("統制", "control", side.ControlId, content.AllControls.Select(c => c.Id), check.At, problems);
            else if (control.Side(side.Role).State == IsoMeasureState.NoMeasure)
                problems.Add(check.At, $"{side} は管理策なしです。", $"{side} has no measure to roll up.");
        }
    }
}
