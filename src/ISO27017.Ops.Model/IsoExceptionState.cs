namespace ISO27017.Ops;

/// <summary>Whether an exception counts.</summary>
public enum IsoExceptionState
{
    /// <summary>It counts.</summary>
    Live,

    /// <summary>Its last day is past: what it covered counts as found.</summary>
    Expired,
}
