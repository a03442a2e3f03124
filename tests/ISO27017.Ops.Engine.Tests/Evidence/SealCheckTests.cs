using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Engine.Evidence.Trust;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

/// <summary>What somebody can do to a signature and a time stamp, when all digests are made to fit again.</summary>
public sealed class SealCheckTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Now = Exporter.Now;
    private readonly TestPki _pki = new();
    private readonly TemporaryFolder _folder = new();
    private X509Certificate2 _signer = null!;
    private LocalAuthority _authority = null!;

    public async Task InitializeAsync()
    {
        _signer = _pki.Issue("CN=Evidence Signer", _pki.Intermediate, from: Now.AddYears(-1), to: Now.AddMonths(1));
        _authority = await LocalAuthority.StartAsync(_pki.Authority(), _pki.Root);
    }

    public async Task DisposeAsync() => await _authority.DisposeAsync();

    public void Dispose()
    {
        _pki.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("p")]
    [InlineData("p.zip")]
    public void A_signed_and_stamped_package_verifies(string name)
    {
        Write(name);
        var evidence = Verify(name);

        Assert.Empty(evidence.Problems);
        Assert.Equal("CN=Evidence Signer", evidence.Signer);
        Assert.Equal(Now, evidence.TimestampedAt);
        Assert.Equal("CN=Test Clock", evidence.TimestampAuthority);
        EvidencePackage.Open(_folder[name]).Dispose();
    }

    [Fact]
    public void An_unsigned_package_verifies_unless_a_signature_is_asked_for()
    {
        Exporter.WriteSmall(_folder["p"]);
        Assert.Empty(Verify().Problems);
        Assert.Equal("It is not signed.", Assert.Single(Verify(trust: Trust() with { RequireSignature = true }).Problems));
    }

    [Fact]
    public void A_package_may_be_stamped_without_being_signed()
    {
        Write(signed: false);
        var evidence = Verify();
        Assert.Empty(evidence.Problems);
        Assert.Equal((Now, null), (evidence.TimestampedAt, evidence.Signer));
        Assert.False(File.Exists(_folder["p/manifest.json.p7s.tsr"]));
    }

    [Theory]
    [InlineData("manifest.json.p7s")]
    [InlineData("manifest.json.tsr")]
    [InlineData("manifest.json.p7s.tsr")]
    public void What_was_taken_away_is_missed_though_all_digests_fit(string name)
    {
        Write();
        File.Delete(_folder["p/" + name]);
        PackageEditor.Resum(_folder["p"]);
        Assert.Contains($"'{name}' was taken away", string.Join('\n', Verify().Problems), StringComparison.Ordinal);
        Assert.Equal("EvidenceChanged", Assert.Throws<IsoOpsException>(() => EvidencePackage.Open(_folder["p"])).Id);
    }

    [Theory]
    [InlineData("manifest.json.p7s")]
    [InlineData("manifest.json.tsr")]
    [InlineData("manifest.json.p7s.tsr")]
    public void What_was_added_is_noticed(string name)
    {
        Write();
        Exporter.WriteSmall(_folder["q"]);
        File.Copy(_folder["p/" + name], _folder["q/" + name]);
        PackageEditor.Resum(_folder["q"]);
        Assert.Contains($"'{name}' was added later", string.Join('\n', Verify("q").Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json.p7s", "The signature 'manifest.json.p7s' is not of this manifest.json")]
    [InlineData("manifest.json.tsr", "The time stamp 'manifest.json.tsr' is of something else")]
    [InlineData("manifest.json.p7s.tsr", "The time stamp 'manifest.json.p7s.tsr' is of something else")]
    public void What_is_of_another_package_is_noticed(string name, string problem)
    {
        Write();
        Write("other", at: Now.AddHours(1));
        File.Copy(_folder["other/" + name], _folder["p/" + name], overwrite: true);
        PackageEditor.Resum(_folder["p"]);
        Assert.Contains(problem, string.Join('\n', Verify().Problems), StringComparison.Ordinal);
        Assert.Throws<IsoOpsException>(() => EvidencePackage.Open(_folder["p"]));
    }

    [Fact]
    public void A_manifest_that_was_changed_has_no_signature_any_more()
    {
        Write();
        PackageEditor.Remanifest(_folder["p"], m => m["organization"] = "Evil Inc.");
        var problems = string.Join('\n', Verify().Problems);
        Assert.Contains("is not of this manifest.json", problems, StringComparison.Ordinal);
        Assert.Contains("'manifest.json.tsr' is of something else", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_noticed_through_the_signed_manifest()
    {
        Write();
        File.AppendAllText(_folder["p/README.txt"], "x");
        PackageEditor.Resum(_folder["p"]);
        Assert.Contains("'files' and 'SHA256SUMS' do not agree.", Verify().Problems);
    }

    [Fact]
    public void A_signature_by_another_certificate_than_announced_is_noticed()
    {
        Write();
        using var key = new AnyKey(_pki.Signer(name: "CN=Somebody Else"), _pki.Intermediate);
        File.WriteAllBytes(
            _folder["p/manifest.json.p7s"], CmsSigner.Sign(File.ReadAllBytes(_folder["p/manifest.json"]), key, Now, CancellationToken.None));
        PackageEditor.Resum(_folder["p"]);
        Assert.Contains("'CN=Somebody Else' is not the one that manifest.json names ('CN=Evidence Signer')", string.Join('\n', Verify().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_expired_since_counts_where_the_signature_was_stamped_before()
    {
        Write();
        var later = Trust() with { Now = Now.AddYears(5) };
        Assert.Empty(Verify(trust: later).Problems);

        Write("unstamped", stamped: false);
        Assert.Contains("expired at", Assert.Single(Verify("unstamped", later).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamp_that_nobody_trusts_does_not_help_an_expired_certificate()
    {
        using var other = new TestPki("CN=Another Root");
        Write();
        var problems = string.Join('\n', Verify(trust: Trust() with { Roots = [other.Root], Now = Now.AddYears(5) }).Problems);
        Assert.Contains("of the time-stamp authority leads to the authority 'CN=Test Root', which is not trusted", problems, StringComparison.Ordinal);
        Assert.Contains("no trusted time stamp shows", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamp_of_after_the_expiry_does_not_help()
    {
        _authority.At = Now.AddMonths(2);
        Write();
        Assert.Contains("had expired at", Assert.Single(Verify(trust: Trust() with { Now = Now.AddMonths(3) }).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_revoked_after_the_stamp_was_right_before()
    {
        Write();
        byte[] Revoked(DateTimeOffset at) => TestPki.Crl(_pki.Intermediate, Now.AddDays(3), Now.AddDays(9), (_signer, at));
        Assert.Empty(Verify(trust: Trust(Revoked(Now.AddDays(1)))).Problems);
        Assert.Contains("was revoked", Assert.Single(Verify(trust: Trust(Revoked(Now.AddDays(-1)))).Problems), StringComparison.Ordinal);
        Write("unstamped", stamped: false);
        Assert.Contains("was revoked", Assert.Single(Verify("unstamped", Trust(Revoked(Now.AddDays(1))) with { Now = Now.AddDays(4) }).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_that_is_for_something_else_too_is_named()
    {
        foreach (var (purposes, critical) in new (string[], bool)[] { (["1.3.6.1.5.5.7.3.8"], false), (["1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.3"], true), (["1.3.6.1.5.5.7.3.3"], true) })
        {
            await using var authority = await LocalAuthority.StartAsync(_pki.Issue("CN=Odd Clock", _pki.Root, purposes: purposes, criticalPurposes: critical), _pki.Root);
            Write();
            Restamp(authority);
            Assert.Contains("has a certificate that is not for time stamps only", Assert.Single(Verify().Problems), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_stamp_over_a_weak_hash_is_named()
    {
        Write();
        _authority.Hash = "SHA1";
        Restamp(_authority);
        Assert.Contains("The time stamp rests on a weak hash (SHA-1, MD5 or the like).", Verify().Problems);
    }

    [Fact]
    public void A_refusal_is_no_stamp()
    {
        Write();
        File.WriteAllBytes(_folder["p/manifest.json.tsr"], LocalAuthority.Refuse());
        PackageEditor.Resum(_folder["p"]);
        Assert.Contains("is an answer in which the authority refuses", Assert.Single(Verify().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_after_the_structure_are_not_overlooked()
    {
        foreach (var name in PackageLayout.Seals)
        {
            Write();
            File.AppendAllText(_folder["p/" + name], "x");
            PackageEditor.Resum(_folder["p"]);
            Assert.Contains($"'{name}' is broken", string.Join('\n', Verify().Problems), StringComparison.Ordinal);
        }
    }

    private void Write(string name = "p", bool signed = true, bool stamped = true, DateTimeOffset? at = null)
    {
        var signing = signed ? new SigningRequest { Path = _pki.Pfx(_folder["signer.pfx"], _signer) } : null;
        Exporter.Writer(at: at).Write(
            new EvidenceRequest { Path = _folder[name], Signing = signing, TimestampServer = stamped ? _authority.Url : null, NewChain = true, Force = true },
            RunBuilder.Small().Results, CancellationToken.None);
    }

    private void Restamp(LocalAuthority authority)
    {
        var generator = new Org.BouncyCastle.Tsp.TimeStampRequestGenerator();
        var digest = SHA256.HashData(File.ReadAllBytes(_folder["p/manifest.json"]));
        File.WriteAllBytes(_folder["p/manifest.json.tsr"], authority.Stamp(generator.Generate(Org.BouncyCastle.Tsp.TspAlgorithms.Sha256, digest)));
        PackageEditor.Resum(_folder["p"]);
    }

    private IsoEvidence Verify(string name = "p", TrustPolicy? trust = null) => EvidenceVerifier.Verify(_folder[name], trust ?? Trust(), [], CancellationToken.None);

    private TrustPolicy Trust(params byte[][] crls) => new()
    {
        Roots = [_pki.Root], Crls = [.. crls.Select(c => new Org.BouncyCastle.X509.X509Crl(c))], RequireSignature = false, Now = Now.AddHours(2),
    };
}
