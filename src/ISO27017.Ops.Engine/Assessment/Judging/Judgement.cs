namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>What a rule says of one item.</summary>
/// <param name="Status">The verdict.</param>
/// <param name="Reason">Why, where the verdict needs it.</param>
/// <param name="Detail">What exactly, for the message: an error's text, a parameter's name; null for none.</param>
internal sealed record Judgement(IsoStatus Status, IsoReason Reason = IsoReason.None, string? Detail = null)
{
    /// <summary>As declared.</summary>
    public static Judgement Pass { get; } = new(IsoStatus.Pass);

    /// <summary>Not as declared.</summary>
    public static Judgement Fail { get; } = new(IsoStatus.Fail);

    /// <summary>The document says something else, and reality is not weaker.</summary>
    public static Judgement DocumentOutdated { get; } = new(IsoStatus.DocumentOutdated);

    /// <summary>Could not look.</summary>
    public static Judgement NotEvaluated(IsoReason reason, string? detail = null) => new(IsoStatus.NotEvaluated, reason, detail);
}
