namespace ISO27017.Ops.Engine.Attestations;

/// <summary>Where a chain of records is broken.</summary>
/// <param name="Line">The first line that does not fit, from 1.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record SourceBreak(int Line, LocalText Problem);
