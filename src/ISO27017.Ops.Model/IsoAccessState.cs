namespace ISO27017.Ops;

/// <summary>Whether a check can run in an account.</summary>
public enum IsoAccessState
{
    /// <summary>Everything that it asks is allowed.</summary>
    Allowed,

    /// <summary>Everything that it asks is allowed, but something else will make results of it NotEvaluated: a parameter that is
    /// missing, or a declared region that is not enabled.</summary>
    NotReady,

    /// <summary>For some of what it asks it could not be found out.</summary>
    Unknown,

    /// <summary>Something that it asks is denied.</summary>
    Denied,
}
