namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Something that could not be seen. What rests on it is NotEvaluated.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What exactly: the call, where, and what came instead.</param>
internal sealed record Gap(IsoReason Reason, string Detail);
