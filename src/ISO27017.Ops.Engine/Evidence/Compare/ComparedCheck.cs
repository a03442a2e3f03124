namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>A check as the run judged by it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ControlId">The control.</param>
/// <param name="Role">The role side.</param>
/// <param name="Expression">The condition.</param>
/// <param name="Parameters">The parameters that it reads.</param>
/// <param name="Digest"><see cref="IsoCheck.Digest"/>; null if the package does not know it.</param>
internal sealed record ComparedCheck(
    string Id, string ControlId, IsoRole Role, string Expression, IReadOnlyList<string> Parameters, string? Digest = null)
{
    /// <summary>The condition, and where that does not show the difference to <paramref name="other"/>, the digest of the whole.</summary>
    public string Said(ComparedCheck? other) =>
        other is not null && Expression == other.Expression ? $"{Expression} (sha256 {Digest![..16]})" : Expression;

    /// <summary>True if both judge alike. What is not known of an old one is taken for the same: a change of the world is not to be
    /// taken for one of the catalogue.</summary>
    public bool JudgesLike(ComparedCheck other) => Digest is { } digest && other.Digest is { } others ? digest == others : Expression == other.Expression;

    /// <summary>The checks of a run, by id.</summary>
    public static IReadOnlyDictionary<string, ComparedCheck> Of(IEnumerable<IsoCheck> checks) => checks.ToDictionary(
        c => c.Id, c => new ComparedCheck(c.Id, c.ControlId, c.Role, c.Expression, c.Parameters, c.Digest), StringComparer.Ordinal);
}
