namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>What a run tells its AWS source beyond the connection.</summary>
internal sealed record AwsSourceOptions
{
    /// <summary>How long and how often AWS is asked.</summary>
    public CallLimits Limits { get; init; } = new();

    /// <summary>The role of single accounts, by name or ARN; null means the connection's.</summary>
    public Func<string, string?> RoleOf { get; init; } = _ => null;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
