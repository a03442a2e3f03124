using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Ess;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.X509;
using ContentInfo = Org.BouncyCastle.Asn1.Cms.ContentInfo;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>A signature that holds: the key of its certificate made it, over this manifest. Whether the certificate is to be
/// believed is another question.</summary>
internal sealed record CmsSignature
{
    private static readonly LocalText What = new($"署名「{PackageLayout.Signature}」", $"The signature '{PackageLayout.Signature}'");

    /// <summary>The signer's certificate.</summary>
    public required X509Certificate2 Certificate { get; init; }

    /// <summary>All certificates that came with it.</summary>
    public required X509Certificate2Collection Certificates { get; init; }

    /// <summary>The revocation lists that came with it.</summary>
    public required IReadOnlyList<X509Crl> Crls { get; init; }

    /// <summary>When it was made, by the signer's own word; null if it does not say.</summary>
    public required DateTimeOffset? SignedAt { get; init; }

    /// <summary>True if it rests on a hash that can be forged.</summary>
    public required bool Weak { get; init; }

    /// <summary>Reads and verifies <paramref name="signature"/> of <paramref name="content"/>.</summary>
    /// <exception cref="SealException">It is broken, or does not hold.</exception>
    public static CmsSignature Read(byte[] signature, byte[] content) => CmsParts.Guarded(What, () => Verify(signature, content));

    private static CmsSignature Verify(byte[] signature, byte[] content)
    {
        var structure = ContentInfo.GetInstance(Asn1Object.FromByteArray(signature));
        var signed = new CmsSignedData(new CmsProcessableByteArray(content), structure);
        var (signer, certificate) = CmsParts.Signer(signed, What);
        var digest = signer.SignedAttributes?[CmsAttributes.MessageDigest]?.AttrValues[0];
        if (digest is null)
        {
            throw new SealException(new($"{What.Ja}に署名対象のダイジェストがありません。", $"{What.En} does not hold the digest of what it signs."));
        }

        if (!Asn1OctetString.GetInstance(digest).GetOctets().AsSpan().SequenceEqual(CmsParts.Hash(signer.DigestAlgorithmID.Algorithm.Id, content)))
        {
            throw new SealException(new(
                $"{What.Ja}は、この {PackageLayout.Manifest} のものではありません（ダイジェストが違います）。",
                $"{What.En} is not of this {PackageLayout.Manifest}: its digest is another."));
        }

        if (!NamesCertificate(signer, certificate) || !signer.Verify(certificate.GetPublicKey()))
        {
            throw new SealException(new(
                $"{What.Ja}は、その証明書の鍵で作られたものではありません。", $"{What.En} was not made by the key of its certificate."));
        }

        return new CmsSignature
        {
            Certificate = new X509Certificate2(certificate.GetEncoded()),
            Certificates = CmsParts.Certificates(signed),
            Crls = CmsParts.Crls(signed),
            SignedAt = signer.SignedAttributes![CmsAttributes.SigningTime]?.AttrValues[0] is { } time
                ? new DateTimeOffset(Time.GetInstance(time).ToDateTime().ToUniversalTime()) : null,
            Weak = !CmsParts.IsStrong(signer.DigestAlgorithmID.Algorithm.Id),
        };
    }

    private static bool NamesCertificate(SignerInformation signer, X509Certificate certificate)
    {
        if (signer.SignedAttributes[PkcsObjectIdentifiers.IdAASigningCertificateV2]?.AttrValues[0] is not { } value)
        {
            return true;
        }

        var named = SigningCertificateV2.GetInstance(value).GetCerts()[0];
        return named.GetCertHash().AsSpan().SequenceEqual(CmsParts.Hash(named.HashAlgorithm.Algorithm.Id, certificate.GetEncoded()));
    }
}
