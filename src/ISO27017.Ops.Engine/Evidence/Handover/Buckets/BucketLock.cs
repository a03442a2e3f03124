namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>What a bucket does to keep its objects.</summary>
/// <param name="Enabled">Whether it has Object Lock and keeps versions.</param>
/// <param name="DefaultMode">How firmly it holds what says nothing; null if it does not.</param>
/// <param name="DefaultDays">For how many days; a year counts 365.</param>
internal sealed record BucketLock(bool Enabled, IsoLockMode? DefaultMode, int? DefaultDays);
