using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>What signatures and time stamps, both CMS, have in common.</summary>
internal static class CmsParts
{
    // Nobody's chain is longer; somebody's file may be.
    private const int MostCertificates = 64;

    // An RSA key of 8192 bits.
    private const int MostOfKey = 1100;

    private static readonly string[] Rsa = [PkcsObjectIdentifiers.RsaEncryption.Id, PkcsObjectIdentifiers.IdRsassaPss.Id];
    private static readonly string[] Strong =
    [
        NistObjectIdentifiers.IdSha256.Id, NistObjectIdentifiers.IdSha384.Id, NistObjectIdentifiers.IdSha512.Id,
        NistObjectIdentifiers.IdSha3_256.Id, NistObjectIdentifiers.IdSha3_384.Id, NistObjectIdentifiers.IdSha3_512.Id,
    ];

    /// <summary>True for a hash of the SHA-2 or SHA-3 families of 256 bits or more.</summary>
    public static bool IsStrong(string oid) => Strong.Contains(oid);

    /// <summary>The hash of <paramref name="content"/> by the algorithm of that name.</summary>
    public static byte[] Hash(string oid, byte[] content) => DigestUtilities.CalculateDigest(oid, content);

    /// <summary>The one signer of a structure, with its certificate, which must be in it.</summary>
    /// <exception cref="SealException">There is none, or several.</exception>
    public static (SignerInformation Signer, X509Certificate Certificate) Signer(CmsSignedData signed, LocalText what)
    {
        var signers = signed.GetSignerInfos().GetSigners();
        var certificates = signed.GetCertificates().EnumerateMatches(null).Take(MostCertificates + 1).Count();
        if (signers.Count != 1 || certificates > MostCertificates)
        {
            throw new SealException(new(
                $"{what.Ja}の署名者が 1 人ではありません。", $"{what.En} does not have exactly one signer."));
        }

        var signer = signers[0];
        var certificate = signed.GetCertificates().EnumerateMatches(signer.SignerID).FirstOrDefault() ?? throw new SealException(new(
            $"{what.Ja}に署名者の証明書がありません。", $"{what.En} does not hold its signer's certificate."));
        return IsUsual(certificate) ? (signer, certificate) : throw new SealException(new(
            $"{what.Ja}の証明書の鍵は、扱える種類や大きさではありません（RSA は 8192 ビットまで、ECDSA は名前の付いた曲線）。",
            $"{what.En} has a certificate with a key of a kind or size that is not dealt with (RSA up to 8192 bits, ECDSA on a named curve)."));
    }

    /// <summary>True for a key that it takes no time to verify with: a hostile one may take hours.</summary>
    public static bool IsUsual(X509Certificate certificate)
    {
        var key = certificate.CertificateStructure.SubjectPublicKeyInfo;
        return key.GetEncoded().Length <= MostOfKey && (Rsa.Contains(key.Algorithm.Algorithm.Id)
            || (key.Algorithm.Algorithm.Id == X9ObjectIdentifiers.IdECPublicKey.Id && key.Algorithm.Parameters?.ToAsn1Object() is DerObjectIdentifier));
    }

    /// <summary>The certificates of a structure.</summary>
    public static X509Certificate2Collection Certificates(CmsSignedData signed) =>
        [.. signed.GetCertificates().EnumerateMatches(null).Select(c => new X509Certificate2(c.GetEncoded()))];

    /// <summary>The revocation lists of a structure.</summary>
    public static IReadOnlyList<X509Crl> Crls(CmsSignedData signed) => [.. signed.GetCrls().EnumerateMatches(null)];

    /// <summary>Does <paramref name="read"/>; whatever a hostile file makes of the parser becomes one problem.</summary>
    public static T Guarded<T>(LocalText what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (SealException or OperationCanceledException or OutOfMemoryException))
        {
            throw new SealException(new(
                $"{what.Ja}は壊れています（CMS の構造として読めません）。", $"{what.En} is broken: it cannot be understood as a CMS structure."), e);
        }
    }
}
