using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence.Signing;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>Signs with any certificate, however unfit.</summary>
internal sealed class AnyKey(X509Certificate2 certificate, params X509Certificate2[] chain) : ISigningKey
{
    public X509Certificate2 Certificate => certificate;

    public IReadOnlyList<X509Certificate2> Chain => chain;

    public SigningAlgorithm Algorithm => SigningAlgorithms.Of(certificate)!.Value;

    public byte[] SignDigest(byte[] digest, CancellationToken cancel)
    {
        using var rsa = certificate.GetRSAPrivateKey();
        using var ecdsa = certificate.GetECDsaPrivateKey();
        return rsa?.SignHash(digest, Algorithm.Hash(), RSASignaturePadding.Pkcs1) ?? ecdsa!.SignHash(digest, DSASignatureFormat.Rfc3279DerSequence);
    }

    public void Dispose()
    {
    }
}
