namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>An organisation's definitions bear names of their own, and ours never do.</summary>
internal static class OwnNameRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        var own = content.Ground is not null;
        foreach (var check in content.Checks.Where(c => OwnNames.IsCheck(c.Id) != own))
        {
            var wanted = $"{check.ControlId}-{check.Role}-{(own ? "X" : "")}01";
            problems.Add(check.At,
                own ? $"自社のチェックの ID は {wanted} の形です（X と数字）。{check.Id} はカタログの形です。" : $"{check.Id} は組織の形です。{wanted} の形にしてください。",
                own ? $"The id of a check of your own has the form {wanted}; {check.Id} has the catalogue's." : $"{check.Id} has the form of an organisation's; write {wanted}.");
        }

        foreach (var query in content.Queries.Where(q => OwnNames.IsQuery(q.Name) != own))
        {
            problems.Add(query.At,
                own ? $"自社の問い合わせの名前は x- で始めます（x-{query.Name}）。" : $"x- で始まる名前は組織のものです（{query.Name}）。",
                own ? $"The name of a query of your own begins with x-: x-{query.Name}." : $"Names that begin with x- are an organisation's: {query.Name}.");
        }

        foreach (var parameter in content.Parameters.Where(p => OwnNames.IsParameter(p.Name) != own))
        {
            problems.Add(parameter.At,
                own ? $"自社のパラメーターの名前は X. で始めます（X.{parameter.Name}）。" : $"X. で始まる名前は組織のものです（{parameter.Name}）。",
                own ? $"The name of a parameter of your own begins with X.: X.{parameter.Name}." : $"Names that begin with X. are an organisation's: {parameter.Name}.");
        }

        if (own) Sides(content, problems);
    }

    // The catalogue's controls alone are proven to need nothing there
    private static void Sides(CatalogContent content, ProblemList problems)
    {
        foreach (var check in content.Checks)
        {
            if (content.AllControls.FirstOrDefault(c => c.Id == check.ControlId)?.Side(check.Role).State != IsoMeasureState.NoMeasure) continue;
            problems.Add(check.At,
                $"{check.ControlId} の {check.Role} 側は「管理策なし」なので、チェックを置けません。",
                $"The {check.Role} side of {check.ControlId} has no measure, and so no checks.");
        }
    }
}
