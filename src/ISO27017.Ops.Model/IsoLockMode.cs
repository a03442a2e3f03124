namespace ISO27017.Ops;

/// <summary>How firmly S3 Object Lock holds an object until its day, weakest first.</summary>
public enum IsoLockMode
{
    /// <summary>Nobody may delete it, but for principals with <c>s3:BypassGovernanceRetention</c>.</summary>
    Governance,

    /// <summary>Nobody may delete it, not the account's root user, and nobody may shorten the time.</summary>
    Compliance,
}
