namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>One person's word that holds.</summary>
internal sealed record OscalAttestation(
    IsoResult Result, string PerformedBy, string ApprovedBy, string PerformedOn, string ValidUntil, string? Statement, string? Hash);
