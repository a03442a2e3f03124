namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>How a digest is signed.</summary>
internal enum SigningAlgorithm
{
    /// <summary>RSASSA-PKCS1-v1_5 over SHA-256.</summary>
    RsaSha256,

    /// <summary>ECDSA over SHA-256, for P-256.</summary>
    EcdsaSha256,

    /// <summary>ECDSA over SHA-384, for P-384.</summary>
    EcdsaSha384,

    /// <summary>ECDSA over SHA-512, for P-521.</summary>
    EcdsaSha512,
}
