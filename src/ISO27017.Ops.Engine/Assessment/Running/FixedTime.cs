namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Stands still: the sample organisation is always observed at the same instant.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <inheritdoc/>
    public override long GetTimestamp() => 0;
}
