namespace ISO27017.Ops;

/// <summary>What denies an action.</summary>
public enum IsoDenialCause
{
    /// <summary>No policy of the principal allows it.</summary>
    NotGranted,

    /// <summary>A policy of the principal denies it.</summary>
    ExplicitDeny,

    /// <summary>The principal's permissions boundary does not allow it.</summary>
    PermissionsBoundary,

    /// <summary>A service control policy of the organisation does not allow it.</summary>
    ServiceControlPolicy,

    /// <summary>AWS refused the call itself; which policy did it is not known.</summary>
    Refused,

    /// <summary>The account cannot be entered at all.</summary>
    NoEntry,
}
