namespace ISO27017.Ops;

/// <summary>How much a fault in a file matters.</summary>
public enum IsoSeverity
{
    /// <summary>Something is missing, or cannot be relied on.</summary>
    Error,

    /// <summary>It can be read, but is not consistent.</summary>
    Warning,

    /// <summary>Worth a look.</summary>
    Information,
}
