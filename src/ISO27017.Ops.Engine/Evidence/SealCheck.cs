using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Engine.Evidence.Timestamping;
using ISO27017.Ops.Engine.Evidence.Trust;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Checks the signature and the time stamps of a package against what its manifest says there is.</summary>
/// <param name="read">The bytes of a file of the package; null if there is no such file.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="trust">Whom to trust; null asks only whether the signature and the stamps hold, not whose they are.</param>
internal sealed class SealCheck(Func<string, byte[]?> read, ICollection<LocalText> problems, TrustPolicy? trust)
{
    private static readonly LocalText Signers = new("署名者", "the signer");
    private static readonly LocalText Authorities = new("時刻認証局", "the time-stamp authority");

    /// <summary>The signature, if there is one that holds.</summary>
    public CmsSignature? Signature { get; private set; }

    /// <summary>The time stamp of the manifest, if there is one that holds.</summary>
    public TimestampToken? Timestamp { get; private set; }

    /// <summary>Does it.</summary>
    public void Run(PackageManifest manifest)
    {
        if (trust is { RequireSignature: true } && manifest.Signer is null)
        {
            problems.Add(new("署名されていません。", "It is not signed."));
        }

        var content = read(PackageLayout.Manifest) ?? [];
        var signature = Announced(PackageLayout.Signature, manifest.Signer is not null);
        var stamped = manifest.TimestampAuthority is not null;
        Timestamp = Stamp(PackageLayout.ManifestTimestamp, stamped, content).Token;
        var (stamp, trusted) = Stamp(PackageLayout.SignatureTimestamp, stamped && manifest.Signer is not null, signature);
        if (signature is not null && manifest.Signer is not null)
        {
            Sign(manifest.Signer, signature, content, trusted ? stamp!.At : null);
        }
    }

    private byte[]? Announced(string name, bool announced)
    {
        var bytes = read(name);
        if (announced && bytes is null)
        {
            problems.Add(new(
                $"「{name}」が取り去られています（{PackageLayout.Manifest} は、それがあるとしています）。",
                $"'{name}' was taken away: {PackageLayout.Manifest} says that there is one."));
        }
        else if (!announced && bytes is not null)
        {
            problems.Add(new(
                $"「{name}」は後から加えられています（{PackageLayout.Manifest} にありません）。",
                $"'{name}' was added later: {PackageLayout.Manifest} does not speak of it."));
        }

        return bytes;
    }

    private void Sign(AnnouncedSigner announced, byte[] bytes, byte[] content, DateTimeOffset? stampedAt)
    {
        CmsSignature signature;
        try
        {
            signature = CmsSignature.Read(bytes, content);
        }
        catch (SealException e)
        {
            problems.Add(e.Problem);
            return;
        }

        Signature = signature;
        if (AnnouncedSigner.Of(signature.Certificate).Sha256 != announced.Sha256)
        {
            problems.Add(new(
                $"署名者の証明書 '{VisibleText.Of(signature.Certificate.Subject)}' は、{PackageLayout.Manifest} にある証明書（'{VisibleText.Of(announced.Subject)}'）ではありません。",
                $"The signer's certificate '{VisibleText.Of(signature.Certificate.Subject)}' is not the one that {PackageLayout.Manifest} names ('{VisibleText.Of(announced.Subject)}')."));
        }

        if (trust is null)
        {
            return;
        }

        if (signature.Weak)
        {
            problems.Add(new("署名が弱いハッシュ（SHA-1、MD5 など）によるものです。", "The signature rests on a weak hash (SHA-1, MD5 or the like)."));
        }

        if (SignerRules.Purpose(signature.Certificate) is { } purpose)
        {
            problems.Add(new(
                $"署名者の証明書 '{VisibleText.Of(signature.Certificate.Subject)}' は署名のためのものではありません（{purpose.Ja}）。",
                $"The signer's certificate '{VisibleText.Of(signature.Certificate.Subject)}' is not for signing: {purpose.En}."));
        }

        new CertificateTrust(trust, signature.Certificates, signature.Crls)
            .Judge(signature.Certificate, Signers, stampedAt ?? trust.Now, stampedAt is not null, revocable: true).ToList().ForEach(problems.Add);
    }

    private (TimestampToken? Token, bool Trusted) Stamp(string name, bool announced, byte[]? content)
    {
        if (Announced(name, announced) is not { } bytes || !announced || content is null)
        {
            return (null, false);
        }

        TimestampToken token;
        try
        {
            token = TimestampToken.Read(bytes, content, new($"タイムスタンプ「{name}」", $"The time stamp '{name}'"));
        }
        catch (SealException e)
        {
            problems.Add(e.Problem);
            return (null, false);
        }

        return (token, trust is not null && IsTrusted(token, trust));
    }

    private bool IsTrusted(TimestampToken token, TrustPolicy policy)
    {
        var faults = new CertificateTrust(policy, token.Certificates, token.Crls)
            .Judge(token.Certificate, Authorities, token.At, proven: true, revocable: false).ToList();
        if (token.Weak)
        {
            faults.Add(new("タイムスタンプが弱いハッシュ（SHA-1、MD5 など）によるものです。", "The time stamp rests on a weak hash (SHA-1, MD5 or the like)."));
        }

        // Both stamps usually come from one authority: what is wrong with it is said once.
        faults.Where(f => !problems.Contains(f)).ToList().ForEach(problems.Add);
        return faults.Count == 0;
    }
}
