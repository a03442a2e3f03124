using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>What a <see cref="SigningAlgorithm"/> means.</summary>
internal static class SigningAlgorithms
{
    /// <summary>The one that goes with a certificate's public key; null if it is a key that we do not sign with.</summary>
    public static SigningAlgorithm? Of(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
        {
            return SigningAlgorithm.RsaSha256;
        }

        using var ecdsa = certificate.GetECDsaPublicKey();
        return ecdsa?.KeySize switch
        {
            256 => SigningAlgorithm.EcdsaSha256,
            384 => SigningAlgorithm.EcdsaSha384,
            521 => SigningAlgorithm.EcdsaSha512,
            _ => null,
        };
    }

    /// <summary>The hash of what is signed.</summary>
    public static HashAlgorithmName Hash(this SigningAlgorithm algorithm) => algorithm switch
    {
        SigningAlgorithm.EcdsaSha384 => HashAlgorithmName.SHA384,
        SigningAlgorithm.EcdsaSha512 => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    /// <summary>Its name in a CMS structure. RFC 4055: RSA has NULL parameters; RFC 5758: ECDSA has none.</summary>
    public static AlgorithmIdentifier Identifier(this SigningAlgorithm algorithm) => algorithm switch
    {
        SigningAlgorithm.EcdsaSha256 => new AlgorithmIdentifier(X9ObjectIdentifiers.ECDsaWithSha256),
        SigningAlgorithm.EcdsaSha384 => new AlgorithmIdentifier(X9ObjectIdentifiers.ECDsaWithSha384),
        SigningAlgorithm.EcdsaSha512 => new AlgorithmIdentifier(X9ObjectIdentifiers.ECDsaWithSha512),
        _ => new AlgorithmIdentifier(PkcsObjectIdentifiers.Sha256WithRsaEncryption, DerNull.Instance),
    };
}
