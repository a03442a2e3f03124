using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence.Signing;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;
using X509Extension = Org.BouncyCastle.Asn1.X509.X509Extension;

namespace ISO27017.Ops.Engine.Evidence.Trust;

/// <summary>Looks certificates up in revocation lists. A list counts only if the issuer itself signed it.</summary>
internal sealed class Revocation(IReadOnlyList<X509Crl> crls)
{
    // RFC 5280: a delta list takes this entry back.
    private const int RemoveFromCrl = 8;

    // Unspecified, affiliation changed, superseded, cessation of operation.
    private static readonly int[] Harmless = [0, 3, 4, 5];

    /// <summary>Since when the certificate is revoked; null if no list says that it was by <paramref name="at"/>.</summary>
    public DateTimeOffset? Of(X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset at)
    {
        var serial = new X509Certificate(certificate.RawData).SerialNumber;
        return Lists(issuer).Select(crl => crl.GetRevokedCertificate(serial)).Where(e => e is not null).Select(Since)
            .Where(since => since <= at).Order().Cast<DateTimeOffset?>().FirstOrDefault();
    }

    /// <summary>Since when the certificate of a time-stamp authority is revoked for a reason that takes all of its stamps along, those from
    /// before too (RFC 3161, 4): whoever holds its key can write any time. Null if it is not.</summary>
    public DateTimeOffset? OfStamps(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        var serial = new X509Certificate(certificate.RawData).SerialNumber;
        return Lists(issuer).Select(crl => crl.GetRevokedCertificate(serial)).Where(e => e is not null && !Harmless.Contains(Reason(e) ?? -1)).Select(Since)
            .Where(since => since < DateTimeOffset.MaxValue).Order().Cast<DateTimeOffset?>().FirstOrDefault();
    }

    /// <summary>True if a whole list of the issuer tells of the time <paramref name="at"/>: made since, or still in force.</summary>
    public bool Covers(X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset at, DateTimeOffset now) => Lists(issuer).Any(crl =>
        crl.GetExtensionValue(X509Extensions.DeltaCrlIndicator) is null && (Utc(crl.ThisUpdate) > at || crl.NextUpdate is not { } next || Utc(next) >= now)
        && certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData));

    private IEnumerable<X509Crl> Lists(X509Certificate2 issuer)
    {
        // Without the right to sign lists its word on them does not count.
        if (issuer.Extensions.OfType<X509KeyUsageExtension>().Any(e => !e.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign)))
        {
            return [];
        }

        var parsed = new X509Certificate(issuer.RawData);
        return !CmsParts.IsUsual(parsed) ? [] : crls.Where(crl => crl.IssuerDN.Equivalent(parsed.SubjectDN) && IsSigned(crl, parsed.GetPublicKey()));
    }

    private static bool IsSigned(X509Crl crl, AsymmetricKeyParameter key)
    {
        try
        {
            return crl.IsSignatureValid(key);
        }
        catch (Exception e) when (e is GeneralSecurityException or CryptoException or ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    // What says when the key was lost counts from then, RFC 5280 5.3.2.
    private static DateTimeOffset Since(X509CrlEntry entry)
    {
        if (Reason(entry) == RemoveFromCrl)
        {
            return DateTimeOffset.MaxValue;
        }

        var extensions = entry.CrlEntry.Extensions;

        var revoked = Utc(entry.RevocationDate);
        return extensions?.GetExtension(X509Extensions.InvalidityDate) is { } invalid
            && Utc(Asn1GeneralizedTime.GetInstance(X509Extension.ConvertValueToObject(invalid)).ToDateTime()) is var lost && lost < revoked ? lost : revoked;
    }

    private static int? Reason(X509CrlEntry entry) => entry.CrlEntry.Extensions?.GetExtension(X509Extensions.ReasonCode) is { } reason
        ? DerEnumerated.GetInstance(X509Extension.ConvertValueToObject(reason)).IntValueExact : null;

    private static DateTimeOffset Utc(DateTime time) => new(time.ToUniversalTime());
}
