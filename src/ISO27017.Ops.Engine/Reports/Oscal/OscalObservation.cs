namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>One observation: each result that is open stands alone; those of a check that are satisfied, or not applicable, stand
/// together, with every resource as a subject.</summary>
/// <param name="Id">The id.</param>
/// <param name="Results">The results, at least one, of one check, rule, status and reason.</param>
internal sealed record OscalObservation(string Id, IReadOnlyList<IsoResult> Results)
{
    /// <summary>The first result, which says what all have in common.</summary>
    public IsoResult First => Results[0];
}
