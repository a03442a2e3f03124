using System.Security;
using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Aws;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>With which certificate and key a package is signed: one of <see cref="Certificate"/>, <see cref="Path"/> and
/// <see cref="Thumbprint"/>.</summary>
public sealed record SigningRequest
{
    /// <summary>The certificate itself, with its private key.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The full path of a certificate file: PFX (PKCS #12) with its key, PEM with or without its key, or DER.</summary>
    public string? Path { get; init; }

    /// <summary>The full path of the private key in PEM, where <see cref="Path"/> does not hold it.</summary>
    public string? KeyPath { get; init; }

    /// <summary>The password of the PFX file or of an encrypted PEM key; null for none.</summary>
    public SecureString? Password { get; init; }

    /// <summary>The key of AWS KMS that signs, by id, alias or ARN, in place of a private key. The certificate is then its public one.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>How to reach AWS for <see cref="KmsKeyId"/>.</summary>
    public AwsConnection Connection { get; init; } = new();

    /// <summary>The thumbprint (SHA-1 or SHA-256, in hexadecimal) of a certificate in the store My of the user or the machine.</summary>
    public string? Thumbprint { get; init; }
}
