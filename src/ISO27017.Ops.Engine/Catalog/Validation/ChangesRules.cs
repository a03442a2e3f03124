namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>A check of changes is a proof of operation, and knows how a ticket looks.</summary>
internal static class ChangesRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        foreach (var check in content.Checks)
        {
            if (check.Changes is not { } changes)
                continue;
            if (check.Kind is not (IsoKind.OPS or IsoKind.SUP))
                problems.Add(check.At, "changes は OPS と SUP だけのものです。", "changes is for checks of kind OPS or SUP.");
            if (!content.AllParameters.Any(p => p.Name == changes.TicketParameter))
                ReferenceRules.Unknown("パラメーター", "parameter", changes.TicketParameter, content.AllParameters.Select(p => p.Name), check.At, problems);
        }
    }
}
