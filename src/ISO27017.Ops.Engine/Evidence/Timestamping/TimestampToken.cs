using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence.Signing;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Tsp;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.X509;

namespace ISO27017.Ops.Engine.Evidence.Timestamping;

/// <summary>A time stamp that holds: an authority's key made it, over this file. Whether the authority is to be believed is another
/// question.</summary>
internal sealed record TimestampToken
{
    /// <summary>The instant that it states, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The authority's certificate.</summary>
    public required X509Certificate2 Certificate { get; init; }

    /// <summary>All certificates that came with it.</summary>
    public required X509Certificate2Collection Certificates { get; init; }

    /// <summary>The revocation lists that came with it.</summary>
    public required IReadOnlyList<X509Crl> Crls { get; init; }

    /// <summary>True if it rests on a hash that can be forged.</summary>
    public required bool Weak { get; init; }

    /// <summary>Reads and verifies a whole RFC 3161 answer over <paramref name="content"/>.</summary>
    /// <param name="response">The answer (TimeStampResp).</param>
    /// <param name="content">What must have been stamped.</param>
    /// <param name="what">What to call it.</param>
    /// <exception cref="SealException">It is broken, or does not hold.</exception>
    public static TimestampToken Read(byte[] response, byte[] content, LocalText what) => CmsParts.Guarded(what, () => Verify(response, content, what));

    private static TimestampToken Verify(byte[] response, byte[] content, LocalText what)
    {
        var token = new TimeStampResponse(TimeStampResp.GetInstance(Asn1Object.FromByteArray(response))).TimeStampToken ?? throw new SealException(new(
            $"{what.Ja}は、時刻認証局の拒否の応答です。", $"{what.En} is an answer in which the authority refuses."));
        var info = token.TimeStampInfo;
        if (!info.GetMessageImprintDigest().AsSpan().SequenceEqual(CmsParts.Hash(info.MessageImprintAlgOid, content)))
        {
            throw new SealException(new($"{what.Ja}は、別のもののタイムスタンプです（ダイジェストが違います）。", $"{what.En} is of something else: its digest is another."));
        }

        var signed = token.ToCmsSignedData();
        var (signer, certificate) = CmsParts.Signer(signed, what);
        Purpose(certificate, what);
        try
        {
            token.Validate(certificate);
        }
        catch (TspException e)
        {
            throw new SealException(new(
                $"{what.Ja}は、その証明書の鍵で、証明書の期間内に作られたものではありません。",
                $"{what.En} was not made by the key of its certificate while that was valid."), e);
        }

        return new TimestampToken
        {
            At = new DateTimeOffset(info.GenTime.ToUniversalTime()),
            Certificate = new X509Certificate2(certificate.GetEncoded()),
            Certificates = CmsParts.Certificates(signed),
            Crls = CmsParts.Crls(signed),
            Weak = !CmsParts.IsStrong(info.MessageImprintAlgOid) || !CmsParts.IsStrong(signer.DigestAlgorithmID.Algorithm.Id),
        };
    }

    // RFC 3161 2.3: the only purpose, and critical.
    private static void Purpose(Org.BouncyCastle.X509.X509Certificate certificate, LocalText what)
    {
        try
        {
            TspUtil.ValidateCertificate(certificate);
        }
        catch (TspException e)
        {
            throw new SealException(new(
                $"{what.Ja}の証明書は、タイムスタンプだけのためのものではありません（拡張鍵用途に timeStamping のみが、critical で必要です）。",
                $"{what.En} has a certificate that is not for time stamps only (a critical extendedKeyUsage of timeStamping alone is needed)."), e);
        }
    }
}
