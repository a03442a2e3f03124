using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence.Signing;
using Org.BouncyCastle.X509;

namespace ISO27017.Ops.Engine.Evidence.Trust;

/// <summary>Judges whether a certificate can be believed: its time, who vouches for it, its strength, whether it was revoked.</summary>
/// <param name="policy">Whom to trust.</param>
/// <param name="others">Certificates that came along and may have issued it.</param>
/// <param name="crls">Revocation lists that came along.</param>
internal sealed class CertificateTrust(TrustPolicy policy, X509Certificate2Collection others, IReadOnlyList<X509Crl> crls)
{
    private const X509ChainStatusFlags Rootless = X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot;

    // Times of the first certificate are told apart below; revocation is ours, and nobody asked the platform for it.
    private const X509ChainStatusFlags Elsewhere =
        X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    /// <summary>What is wrong with <paramref name="certificate"/>.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="who">What it is of.</param>
    /// <param name="at">The time that it must be valid at.</param>
    /// <param name="proven">True if that time is proven, by a time stamp, to lie in the past.</param>
    /// <param name="revocable">True if it must be covered by a revocation list where any were given.</param>
    public IReadOnlyList<LocalText> Judge(X509Certificate2 certificate, LocalText who, DateTimeOffset at, bool proven, bool revocable)
    {
        var problems = new List<LocalText>(Time(certificate, who, at, proven));
        using var chain = Chain(certificate, at);
        problems.AddRange(Path(certificate, chain, who));
        var elements = chain.ChainElements.Select(e => e.Certificate).ToList();
        problems.AddRange(elements.Select(e => (Certificate: e, Fault: SignerRules.Strength(e))).Where(e => e.Fault is not null).Select(e => new LocalText(
            $"{who.Ja}のチェーンの証明書 {Name(e.Certificate)} が弱すぎます（{e.Fault!.Ja}）。",
            $"The certificate {Name(e.Certificate)} in the chain of {who.En} is too weak: {e.Fault.En}.")));
        var revocation = new Revocation([.. policy.Crls, .. crls]);
        for (var i = 0; i + 1 < elements.Count; i++)
        {
            if (revocation.Of(elements[i], elements[i + 1], at) is { } since)
            {
                problems.Add(new(
                    $"{who.Ja}のチェーンの証明書 {Name(elements[i])} は {Timestamps.Write(since)} に失効しています。",
                    $"The certificate {Name(elements[i])} in the chain of {who.En} was revoked at {Timestamps.Write(since)}."));
            }
        }

        if (!revocable && elements.Count > 1 && revocation.Of(elements[0], elements[1], at) is null && revocation.OfStamps(elements[0], elements[1]) is { } lost)
        {
            problems.Add(new(
                $"{who.Ja}の証明書 {Name(certificate)} は {Timestamps.Write(lost)} に失効しており、鍵が漏れたためである可能性があるので、それより前の時刻のタイムスタンプも信頼できません。",
                $"The certificate {Name(certificate)} of {who.En} was revoked at {Timestamps.Write(lost)}, perhaps because its key was lost: time stamps of earlier times cannot be believed either."));
        }

        if (revocable && policy.Crls.Count > 0 && !SignerRules.IsSelfIssued(certificate)
            && (elements.Count < 2 || !revocation.Covers(certificate, elements[1], proven ? at : policy.Now, policy.Now)))
        {
            problems.Add(new(
                $"{who.Ja}の証明書 {Name(certificate)} が失効していないかを確認できません。発行者の有効な失効リスト（CRL）が -CrlPath にありません。",
                $"Whether the certificate {Name(certificate)} of {who.En} was revoked cannot be told: -CrlPath names no current list of its issuer."));
        }

        return problems;
    }

    private static IEnumerable<LocalText> Time(X509Certificate2 certificate, LocalText who, DateTimeOffset at, bool proven)
    {
        var (from, to) = (Utc(certificate.NotBefore), Utc(certificate.NotAfter));
        if (at > to)
        {
            yield return proven
                ? new(
                    $"{who.Ja}の証明書 {Name(certificate)} は、タイムスタンプの時刻 {Timestamps.Write(at)} より前の {Timestamps.Write(to)} に期限切れになっていました。",
                    $"The certificate {Name(certificate)} of {who.En} had expired at {Timestamps.Write(to)}, before the time stamp of {Timestamps.Write(at)}.")
                : new(
                    $"{who.Ja}の証明書 {Name(certificate)} は {Timestamps.Write(to)} に期限切れになっています。期限内の署名であることを示す、信頼できるタイムスタンプがありません。",
                    $"The certificate {Name(certificate)} of {who.En} expired at {Timestamps.Write(to)}, and no trusted time stamp shows that it was used before.");
        }
        else if (at < from)
        {
            yield return new(
                $"{who.Ja}の証明書 {Name(certificate)} は {Timestamps.Write(from)} まで有効ではありません。",
                $"The certificate {Name(certificate)} of {who.En} is not valid before {Timestamps.Write(from)}.");
        }
    }

    private static IEnumerable<LocalText> Path(X509Certificate2 certificate, X509Chain chain, LocalText who)
    {
        var faults = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status);
        var last = chain.ChainElements[^1].Certificate;
        if ((faults & X509ChainStatusFlags.NotSignatureValid) != 0)
        {
            yield return new(
                $"{who.Ja}の証明書 {Name(certificate)} のチェーンに、発行者の署名が正しくない証明書があります。",
                $"In the chain of the certificate {Name(certificate)} of {who.En}, the signature of an issuer does not hold.");
        }
        else if ((faults & Rootless) != 0)
        {
            yield return SignerRules.IsSelfIssued(certificate)
                ? new(
                    $"{who.Ja}の証明書 {Name(certificate)} は自己署名で、誰も保証していません。信頼するのであれば -TrustedRoot に指定してください。",
                    $"The certificate {Name(certificate)} of {who.En} is self-signed: nobody vouches for it. If you trust it, name it with -TrustedRoot.")
                : SignerRules.IsSelfIssued(last)
                ? new(
                    $"{who.Ja}の証明書 {Name(certificate)} の最上位の認証局 {Name(last)} は信頼されていません。信頼するのであれば、その証明書を -TrustedRoot に指定してください。",
                    $"The certificate {Name(certificate)} of {who.En} leads to the authority {Name(last)}, which is not trusted. If you trust it, name its certificate with -TrustedRoot.")
                : new(
                    $"{who.Ja}の証明書 {Name(certificate)} を発行した {VisibleText.Of(last.Issuer)} の証明書がなく、信頼する認証局までたどれません。-TrustedRoot に指定してください。",
                    $"The certificate {Name(certificate)} of {who.En} cannot be traced to a trusted authority: that of '{VisibleText.Of(last.Issuer)}' is missing. Name it with -TrustedRoot.");
        }

        if (chain.ChainElements.Skip(1).Any(e => e.ChainElementStatus.Any(s => s.Status == X509ChainStatusFlags.NotTimeValid)))
        {
            yield return new(
                $"{who.Ja}の証明書 {Name(certificate)} を発行した認証局の証明書は、その時刻に有効ではありません。",
                $"A certificate of those who issued {Name(certificate)} of {who.En} is not valid at that time.");
        }

        var rest = faults & ~(Rootless | Elsewhere | X509ChainStatusFlags.NotSignatureValid);
        if (rest != X509ChainStatusFlags.NoError)
        {
            yield return new(
                $"{who.Ja}の証明書 {Name(certificate)} のチェーンが規則に合っていません（{rest}）。",
                $"The chain of the certificate {Name(certificate)} of {who.En} is not in order ({rest}).");
        }
    }

    // The roots that were given first: they may be no part of the system's.
    private X509Chain Chain(X509Certificate2 certificate, DateTimeOffset at)
    {
        if (policy.Roots.Count > 0)
        {
            var own = Build(certificate, at, X509ChainTrustMode.CustomRootTrust);
            if (own.ChainStatus.All(s => (s.Status & Rootless) == 0))
            {
                return own;
            }

            own.Dispose();
        }

        return Build(certificate, at, X509ChainTrustMode.System);
    }

    private X509Chain Build(X509Certificate2 certificate, DateTimeOffset at, X509ChainTrustMode mode)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.TrustMode = mode;
        chain.ChainPolicy.ExtraStore.AddRange(others);
        if (mode == X509ChainTrustMode.CustomRootTrust)
        {
            chain.ChainPolicy.CustomTrustStore.AddRange(policy.Roots);
        }
        else
        {
            chain.ChainPolicy.ExtraStore.AddRange(policy.Roots);
        }

        chain.Build(certificate);
        return chain;
    }

    private static DateTimeOffset Utc(DateTime local) => new(local.ToUniversalTime());

    private static string Name(X509Certificate2 certificate) => $"'{VisibleText.Of(certificate.Subject)}'";
}
