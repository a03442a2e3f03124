using ISO27017.Ops.Engine.Aws.Client;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>What a hand-over does not let its users choose. Tests do.</summary>
internal sealed record HandoverOptions
{
    /// <summary>Larger files travel in parts of this size, which is also the most that is held in memory of one. S3 takes no
    /// part below 5 MiB but the last.</summary>
    public int PartSize { get; init; } = 8 << 20;

    /// <summary>Parts of one file on their way at once.</summary>
    public int PartsAtOnce { get; init; } = 4;

    /// <summary>How much is read back at once.</summary>
    public int PieceSize { get; init; } = 1 << 20;

    /// <summary>How long and how often the bucket is asked.</summary>
    public CallLimits Limits { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
