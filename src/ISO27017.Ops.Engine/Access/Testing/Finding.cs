namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>What was found out of an action in one place. Neither allowed nor denied is: not known.</summary>
/// <param name="Allowed">True if it is allowed.</param>
/// <param name="Cause">What denies it; null if it is not denied.</param>
/// <param name="Detail">What AWS said, or why it is not known.</param>
internal sealed record Finding(bool Allowed, IsoDenialCause? Cause, LocalText? Detail)
{
    /// <summary>It is allowed.</summary>
    public static Finding Yes { get; } = new(true, null, null);

    /// <summary>It is denied.</summary>
    public static Finding No(IsoDenialCause cause, LocalText? detail = null) => new(false, cause, detail);

    /// <summary>It is not known.</summary>
    public static Finding Open(LocalText? why) => new(false, null, why);

    /// <summary>What AWS said, which has one language.</summary>
    public static LocalText? Said(string? words) => words is null ? null : new LocalText(words, words);

    /// <summary>True if it is neither known to be allowed nor to be denied.</summary>
    public bool IsOpen => !Allowed && Cause is null;
}
