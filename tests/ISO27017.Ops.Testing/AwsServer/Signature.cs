namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>The parts of an Authorization header.</summary>
internal sealed record Signature(string KeyId, string Date, string Region, string Service, string SignedHeaders, string Value);
