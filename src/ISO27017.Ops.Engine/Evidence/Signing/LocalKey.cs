using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>The private key that this machine holds for a certificate.</summary>
internal sealed class LocalKey : ISigningKey
{
    private readonly AsymmetricAlgorithm _key;
    private readonly bool _owned;

    /// <param name="certificate">The certificate with its private key.</param>
    /// <param name="others">Certificates that may have issued it.</param>
    /// <param name="owned">True if the certificate is disposed with this.</param>
    public LocalKey(X509Certificate2 certificate, X509Certificate2Collection others, bool owned)
    {
        Certificate = certificate;
        _owned = owned;
        try
        {
            Algorithm = SigningAlgorithms.Of(certificate) ?? throw SigningErrors.KeyKind(certificate);
            _key = (Algorithm == SigningAlgorithm.RsaSha256 ? certificate.GetRSAPrivateKey() : certificate.GetECDsaPrivateKey() as AsymmetricAlgorithm)
                ?? throw SigningErrors.NoPrivateKey(certificate);
        }
        catch (CryptographicException e)
        {
            throw SigningErrors.KeyUnusable(certificate, e);
        }

        Chain = Issuers(certificate, others);
    }

    public X509Certificate2 Certificate { get; }

    public IReadOnlyList<X509Certificate2> Chain { get; }

    public SigningAlgorithm Algorithm { get; }

    public byte[] SignDigest(byte[] digest, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            return _key is RSA rsa
                ? rsa.SignHash(digest, Algorithm.Hash(), RSASignaturePadding.Pkcs1)
                : ((ECDsa)_key).SignHash(digest, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException e)
        {
            throw SigningErrors.KeyUnusable(Certificate, e);
        }
    }

    public void Dispose()
    {
        _key.Dispose();
        if (_owned)
        {
            Certificate.Dispose();
        }
    }

    /// <summary>Those of <paramref name="others"/> that issued a certificate, without the root.</summary>
    /// <remarks>Whoever verifies must have the root himself: what came with a signature cannot vouch for it.</remarks>
    public static List<X509Certificate2> Issuers(X509Certificate2 certificate, X509Certificate2Collection others)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.Build(certificate);
        return [.. chain.ChainElements.Skip(1).Select(e => e.Certificate).Where(c => !c.SubjectName.RawData.AsSpan().SequenceEqual(c.IssuerName.RawData))];
    }
}
