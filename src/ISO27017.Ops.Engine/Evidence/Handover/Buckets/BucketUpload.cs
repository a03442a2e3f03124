namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>An upload in parts that is not finished.</summary>
/// <param name="Key">The object that it is to become.</param>
/// <param name="Id">Its id.</param>
internal sealed record BucketUpload(string Key, string Id);
