namespace ISO27017.Ops.Engine.Attestations;

/// <summary>A record in its place.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Intact">True if it, and every line before it, is what was written.</param>
/// <param name="Record">What it says.</param>
internal sealed record ChainedRecord(int Line, bool Intact, AttestationRecord Record);
