namespace ISO27017.Ops;

/// <summary>The side from which a control of ISO/IEC 27017 is seen.</summary>
public enum IsoRole
{
    /// <summary>Cloud service customer: the organisation as a customer of AWS.</summary>
    CSC,

    /// <summary>Cloud service provider: the organisation as the provider of its own service.</summary>
    CSP,
}
