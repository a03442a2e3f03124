using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>What a certificate must allow, and how strong its key must be, for its signature to count.</summary>
internal static class SignerRules
{
    private const int LeastRsa = 2048;
    private const int LeastCurve = 256;

    // Any purpose, e-mail (S/MIME), code, documents (RFC 9336, Microsoft, Adobe).
    private static readonly string[] Purposes =
    [
        "2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12", "1.2.840.113583.1.1.5",
    ];

    // MD5 and SHA-1, with RSA, DSA and ECDSA.
    private static readonly string[] WeakSignatures =
    [
        "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.3.14.3.2.29", "1.3.14.3.2.15",
        "1.3.14.3.2.3", "1.2.840.10040.4.3", "1.3.14.3.2.13", "1.3.14.3.2.27", "1.2.840.10045.4.1",
    ];

    /// <summary>Why the certificate is not one for signing; null if it is.</summary>
    public static LocalText? Purpose(X509Certificate2 certificate)
    {
        // A root that signs by itself is somebody's own certificate; whether it is trusted is another question.
        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority) && !IsSelfIssued(certificate))
        {
            return new("認証局の証明書であり、署名者の証明書ではありません", "it is the certificate of an authority, not of a signer");
        }

        if (certificate.Extensions.OfType<X509KeyUsageExtension>().Any(
                e => (e.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0))
        {
            return new("鍵用途（keyUsage）に digitalSignature も nonRepudiation もありません", "its keyUsage has neither digitalSignature nor nonRepudiation");
        }

        var purposes = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(e => e.EnhancedKeyUsages.Cast<Oid>()).Select(o => o.Value ?? string.Empty).ToList();
        return purposes.Count == 0 || purposes.Exists(Purposes.Contains) ? null : new(
            $"拡張鍵用途（extendedKeyUsage）が署名のためのものではありません（{string.Join("、", purposes)}）",
            $"its extendedKeyUsage is not for signing ({string.Join(", ", purposes)})");
    }

    /// <summary>Why the certificate's key, or the signature on it, is too weak; null if it is not.</summary>
    public static LocalText? Strength(X509Certificate2 certificate)
    {
        if (WeakKey(certificate) is { } bits)
        {
            return new($"鍵が短すぎます（{bits} ビット）", $"its key is too short ({bits} bits)");
        }

        var own = certificate.SignatureAlgorithm.Value ?? string.Empty;
        return IsSelfIssued(certificate) || !WeakSignatures.Contains(own) ? null : new(
            $"弱いアルゴリズム（{certificate.SignatureAlgorithm.FriendlyName ?? own}）で発行されています",
            $"it was issued with a weak algorithm ({certificate.SignatureAlgorithm.FriendlyName ?? own})");
    }

    /// <summary>True if a certificate names itself as its issuer.</summary>
    public static bool IsSelfIssued(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static int? WeakKey(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = rsa is null ? certificate.GetECDsaPublicKey() : null;
        return rsa?.KeySize < LeastRsa ? rsa.KeySize : ecdsa?.KeySize < LeastCurve ? ecdsa.KeySize : null;
    }
}
