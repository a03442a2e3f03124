namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>A check as the run judged by it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ControlId">The control.</param>
/// <param name="Role">The role side.</param>
/// <param name="Expression">The condition.</param>
/// <param name="Parameters">The parameters that it reads.</param>
internal sealed record ComparedCheck(string Id, string ControlId, IsoRole Role, string Expression, IReadOnlyList<string> Parameters)
{
    /// <summary>The checks of a run, by id.</summary>
    public static IReadOnlyDictionary<string, ComparedCheck> Of(IEnumerable<IsoCheck> checks) => checks.ToDictionary(
        c => c.Id, c => new ComparedCheck(c.Id, c.ControlId, c.Role, c.Expression, c.Parameters), StringComparer.Ordinal);
}
