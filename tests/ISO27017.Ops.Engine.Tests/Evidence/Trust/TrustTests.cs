using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Trust;
using ISO27017.Ops.Testing.Evidence;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace ISO27017.Ops.Engine.Tests.Evidence.Trust;

/// <summary>Signed packages, each with something else wrong with its certificate.</summary>
public sealed class TrustTests : IDisposable
{
    private static readonly DateTimeOffset Now = Exporter.Now;
    private readonly TestPki _pki = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _pki.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_signature_of_a_trusted_chain_verifies_and_says_whose_it_is()
    {
        var certificate = _pki.Signer();
        var evidence = Signed(certificate);

        Assert.Empty(evidence.Problems);
        Assert.True(evidence.Verified);
        Assert.Equal(certificate.Subject, evidence.Signer);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(certificate.RawData)).ToLowerInvariant(), evidence.SignerCertificate);
        Assert.Equal(Now, evidence.SignedAt);
        Assert.Null(evidence.TimestampedAt);
    }

    [Fact]
    public void An_expired_certificate_is_named_as_expired()
    {
        var certificate = _pki.Issue("CN=Old", _pki.Intermediate, from: Now.AddYears(-2), to: Now.AddDays(-1));
        Assert.Contains("expired at 2026-11-22T02:00:00Z, and no trusted time stamp shows that it was used before", Problem(certificate), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_is_not_valid_yet_is_named_so()
    {
        var certificate = _pki.Issue("CN=Young", _pki.Intermediate, from: Now.AddDays(1));
        Assert.Contains("is not valid before 2026-11-24T02:00:00Z", Problem(certificate), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_self_signed_certificate_counts_only_if_it_is_trusted_itself(bool ca)
    {
        var certificate = _pki.Issue("CN=Self", null, ca, usage: X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign);
        Assert.Contains("is self-signed", Problem(certificate), StringComparison.Ordinal);
        Assert.Empty(Verify(Trust() with { Roots = [certificate] }).Problems);
    }

    [Fact]
    public void An_authority_that_is_not_trusted_is_named()
    {
        Signed(_pki.Signer(), withRoot: true);
        Assert.Contains(
            "leads to the authority 'CN=Test Root', which is not trusted", Assert.Single(Verify(Trust() with { Roots = [] }).Problems), StringComparison.Ordinal);
        using var other = new TestPki("CN=Another Root");
        Assert.Contains("'CN=Test Root', which is not trusted", Assert.Single(Verify(Trust() with { Roots = [other.Root] }).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_of_the_same_name_is_not_the_same()
    {
        Signed(_pki.Signer());
        using var impostor = new TestPki();
        Assert.False(Verify(Trust() with { Roots = [impostor.Root] }).Verified);
    }

    [Fact]
    public void A_missing_issuer_is_named_and_may_be_given()
    {
        Signed(_pki.Signer(), alone: true);
        Assert.Contains("that of 'CN=Test Issuing' is missing", Assert.Single(Verify(Trust()).Problems), StringComparison.Ordinal);
        Assert.Empty(Verify(Trust() with { Roots = [_pki.Root, _pki.Intermediate] }).Problems);
    }

    [Fact]
    public void A_revoked_certificate_is_named_with_the_day()
    {
        var certificate = _pki.Signer();
        Signed(certificate);
        Assert.Empty(Verify(Trust(TestPki.Crl(_pki.Intermediate, Now.AddDays(-1), Now.AddDays(1)))).Problems);
        Assert.Contains(
            "was revoked at 2026-11-20T02:00:00Z",
            Assert.Single(Verify(Trust(TestPki.Crl(_pki.Intermediate, Now.AddDays(-1), Now.AddDays(1), (certificate, Now.AddDays(-3))))).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revocation_list_that_came_with_the_signature_counts_too()
    {
        var certificate = _pki.Signer();
        Signed(certificate);
        var path = _folder["p/manifest.json.p7s"];
        var signature = new CmsSignedData(File.ReadAllBytes(path));
        var list = new X509Crl(TestPki.Crl(_pki.Intermediate, Now.AddDays(-1), Now.AddDays(1), (certificate, Now.AddDays(-3))));
        File.WriteAllBytes(path, CmsSignedData.ReplaceCertificatesAndCrls(signature, signature.GetCertificates(), CollectionUtilities.CreateStore([list])).GetEncoded());
        PackageEditor.Resum(_folder["p"]);
        Assert.Contains("was revoked", Assert.Single(Verify(Trust()).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revoked_authority_in_the_chain_is_named()
    {
        Signed(_pki.Signer());
        var lists = Trust(
            TestPki.Crl(_pki.Root, Now.AddDays(-1), Now.AddDays(1), (_pki.Intermediate, Now.AddDays(-2))), TestPki.Crl(_pki.Intermediate, Now.AddDays(-1), Now.AddDays(1)));
        Assert.Contains("The certificate 'CN=Test Issuing' in the chain of the signer was revoked", Assert.Single(Verify(lists).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revocation_list_that_somebody_else_signed_says_nothing()
    {
        var certificate = _pki.Signer();
        Signed(certificate);
        using var impostor = new TestPki();
        var problem = Assert.Single(Verify(Trust(TestPki.Crl(impostor.Intermediate, Now.AddDays(-1), Now.AddDays(1), (certificate, Now.AddDays(-3))))).Problems);
        Assert.Contains("cannot be told: -CrlPath names no current list of its issuer", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outdated_revocation_list_does_not_show_that_a_certificate_is_sound()
    {
        Signed(_pki.Signer());
        var problem = Assert.Single(Verify(Trust(TestPki.Crl(_pki.Intermediate, Now.AddDays(-9), Now.AddDays(-2)))).Problems);
        Assert.Contains("cannot be told", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.1", false)]
    [InlineData("1.3.6.1.5.5.7.3.8", false)]
    [InlineData("1.3.6.1.5.5.7.3.4", true)]
    [InlineData("1.3.6.1.5.5.7.3.36", true)]
    public void A_certificate_for_another_purpose_is_named(string purpose, bool right)
    {
        var evidence = Signed(_pki.Issue("CN=Purpose", _pki.Intermediate, purposes: [purpose]));
        Assert.Equal(right, evidence.Verified);
        Assert.True(right || evidence.Problems.Single().Contains($"is not for signing: its extendedKeyUsage is not for signing ({purpose})", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_not_for_signatures_is_named() => Assert.Contains(
        "its keyUsage has neither digitalSignature nor nonRepudiation",
        Problem(_pki.Issue("CN=Usage", _pki.Intermediate, usage: X509KeyUsageFlags.KeyEncipherment)), StringComparison.Ordinal);

    [Fact]
    public void An_authority_does_not_sign_evidence() => Assert.Contains(
        "it is the certificate of an authority",
        Problem(_pki.Issue("CN=Sub", _pki.Intermediate, ca: true, usage: X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign)), StringComparison.Ordinal);

    [Fact]
    public void A_short_key_is_named()
    {
        using var key = RSA.Create(1024);
        Assert.Contains("its key is too short (1024 bits)", Problem(_pki.Signer(key, "CN=Weak")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_issued_with_SHA1_is_named() => Assert.Contains(
        "it was issued with a weak algorithm", string.Join('\n', Signed(_pki.SignedWithSha1("CN=Sha1")).Problems), StringComparison.Ordinal);

    [Fact]
    public void A_certificate_of_hostile_name_steers_no_terminal()
    {
        var problem = Problem(_pki.Issue("CN=\"\u001b[2Jevil\u202e\"", null));
        Assert.DoesNotContain('\u001b', problem);
        Assert.DoesNotContain('\u202e', problem);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(X509RevocationReason.KeyCompromise, true)]
    [InlineData(X509RevocationReason.Superseded, false)]
    [InlineData(X509RevocationReason.CessationOfOperation, false)]
    public void Stamps_of_an_authority_whose_key_may_be_lost_count_at_no_time(X509RevocationReason? reason, bool lost)
    {
        var authority = _pki.Authority();
        var (issuer, builder) = (authority.Issuer == _pki.Root.Subject ? _pki.Root : _pki.Intermediate, new CertificateRevocationListBuilder());
        builder.AddEntry(authority, Now.AddDays(-3), reason);
        var trust = Trust(builder.Build(issuer, 1, Now.AddDays(1), HashAlgorithmName.SHA256, thisUpdate: Now.AddDays(-1)));
        var problems = new CertificateTrust(trust, [_pki.Intermediate], []).Judge(authority, new("", "the clock"), Now.AddDays(-9), proven: true, revocable: false);
        Assert.Equal(lost, problems.Any(p => p.En.Contains("earlier times cannot be believed", StringComparison.Ordinal)));
        Assert.Equal(lost, problems.Count > 0);
    }

    private string Problem(X509Certificate2 certificate) => Assert.Single(Signed(certificate).Problems);

    private IsoEvidence Signed(X509Certificate2 certificate, bool alone = false, bool withRoot = false)
    {
        Exporter.WriteSmall(_folder["p"]);
        X509Certificate2[] issuers = alone ? [] : withRoot ? [_pki.Intermediate, _pki.Root] : [_pki.Intermediate];
        using var key = new AnyKey(certificate, issuers);
        PackageEditor.Sign(_folder["p"], key, Now);
        return Verify(Trust());
    }

    private IsoEvidence Verify(TrustPolicy trust) => EvidenceVerifier.Verify(_folder["p"], trust, [], CancellationToken.None);

    private TrustPolicy Trust(params byte[][] crls) => new()
    {
        Roots = [_pki.Root], Crls = [.. crls.Select(c => new X509Crl(c))], RequireSignature = true, Now = Now.AddHours(1),
    };
}
