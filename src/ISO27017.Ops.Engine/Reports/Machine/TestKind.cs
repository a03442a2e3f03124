namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>What a pipeline makes of a result.</summary>
internal enum TestKind
{
    /// <summary>Green.</summary>
    Passed,

    /// <summary>Red: it is not as declared.</summary>
    Failed,

    /// <summary>Red: nobody knows. Pipelines show what is skipped or inconclusive nearly as green, so it is neither.</summary>
    Error,

    /// <summary>Neither: not applicable, accepted for a time, or advisory. The reason is with it.</summary>
    Skipped,
}
