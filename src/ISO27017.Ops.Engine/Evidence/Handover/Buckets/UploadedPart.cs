namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>A part that S3 has.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="ETag">S3's name for its content.</param>
/// <param name="Sha256">Its digest, in Base64; empty if S3 was not asked to keep one.</param>
internal sealed record UploadedPart(int Number, string ETag, string Sha256);
