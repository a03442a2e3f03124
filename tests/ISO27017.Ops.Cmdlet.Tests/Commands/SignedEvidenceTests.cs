using System.Security;
using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

/// <summary>Signing, stamping and chaining as a user does it.</summary>
public sealed class SignedEvidenceTests : IAsyncLifetime, IDisposable
{
    private readonly Session _session = new();
    private readonly TemporaryFolder _folder = new();
    private readonly TestPki _pki = new();
    private LocalAuthority _authority = null!;

    public async Task InitializeAsync()
    {
        _authority = await LocalAuthority.StartAsync(_pki.Authority(), _pki.Root);
        _session.GoTo(_folder.Path);
        TestPki.Pem(_folder["root.pem"], _pki.Root);
        _pki.Pfx(_folder["signer.pfx"], _pki.Signer(), "geheim");
        var password = new SecureString();
        "geheim".ToList().ForEach(password.AppendChar);
        _session.Set("password", password);
    }

    public async Task DisposeAsync() => await _authority.DisposeAsync();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
        _pki.Dispose();
    }

    [Fact]
    public void A_chain_of_signed_and_stamped_packages_is_written_and_verified()
    {
        var sign = $"-Certificate ./signer.pfx -CertificatePassword $password -TimestampServer {_authority.Url}";
        _session.Get<IsoEvidence>($"$input | Export-IsoEvidence ./evidence-1.zip {sign}", SampleRun.Results);
        _session.Get<IsoEvidence>($"$input | Export-IsoEvidence ./evidence-2.zip {sign} -PreviousPackage ./evidence-1.zip", SampleRun.Results);

        var chain = _session.Get<IsoEvidence>("Test-IsoEvidence -Chain . -TrustedRoot ./root.* -RequireSignature");
        Assert.All(chain, e => Assert.True(e.Verified, string.Join(' ', e.Problems)));
        Assert.Equal(chain[0].Digest, chain[1].PreviousDigest);
        Assert.All(chain, e => Assert.Equal("CN=Evidence Signer, O=Aozora", e.Signer));

        var untrusted = Assert.Single(_session.Get<IsoEvidence>("Test-IsoEvidence ./evidence-1.zip"));
        Assert.False(untrusted.Verified);
        Assert.Equal(Exporter.Now, untrusted.TimestampedAt);

        File.Delete(_folder["evidence-1.zip"]);
        Assert.Contains("The beginning of the chain is missing", Assert.Single(_session.Get<IsoEvidence>("Test-IsoEvidence -Chain ./*.zip -TrustedRoot ./root.pem")).Problems[0], StringComparison.Ordinal);
        var shown = _session.Show("Test-IsoEvidence ./evidence-2.zip -TrustedRoot ./root.pem | Format-List");
        Assert.Contains("CN=Evidence Signer, O=Aozora", shown, StringComparison.Ordinal);
        Assert.Contains("CN=Test Clock", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_object_signs_too()
    {
        _session.Set("certificate", _pki.Signer());
        Assert.Equal(
            "CN=Evidence Signer, O=Aozora", Assert.Single(_session.Get<IsoEvidence>("$input | Export-IsoEvidence ./p -NewChain -Certificate $certificate", SampleRun.Results)).Signer);
    }

    [Theory]
    [InlineData("Export-IsoEvidence ./p -Certificate ./none.pfx", "CertificateNotFound")]
    [InlineData("Export-IsoEvidence ./p -Certificate ./signer.pfx", "CertificateUnusable")]
    [InlineData("Export-IsoEvidence ./p -Certificate 5", "NotACertificate")]
    [InlineData("Export-IsoEvidence ./p -Certificate 'aa bb:cc dd aa bb cc dd aa bb cc dd aa bb cc dd aa bb cc dd'", "CertificateNotFound")]
    [InlineData("Export-IsoEvidence ./p -CertificateKeyPath ./signer.key", "CertificateMissing")]
    [InlineData("Export-IsoEvidence ./p -TimestampServer ftp://example.com", "InvalidTimestampServer")]
    [InlineData("Export-IsoEvidence ./p -NewChain -PreviousPackage ./none", "PreviousOfNewChain")]
    [InlineData("Export-IsoEvidence ./p -PreviousPackage ./none", "EvidenceNotFound")]
    public void What_cannot_be_is_one_error_and_no_package(string script, string id)
    {
        var error = _session.Fails("$input | " + script, SampleRun.Results);

        Assert.Equal(id + ",ISO27017.Ops.Commands.ExportIsoEvidenceCommand", error.FullyQualifiedErrorId);
        Assert.False(Directory.Exists(_folder["p"]));
    }

    [Theory]
    [InlineData("Test-IsoEvidence -Path a, b, c -TrustedRoot ./none.pem", "TrustFileNotFound")]
    [InlineData("Test-IsoEvidence -Path a, b, c -TrustedRoot ./signer.pfx", "NotACertificateFile")]
    [InlineData("Test-IsoEvidence -Path a, b, c -CrlPath ./root.pem", "NotACrlFile")]
    [InlineData("Test-IsoEvidence -Chain .", "NoEvidenceInFolder")]
    public void What_cannot_be_trusted_is_one_error(string script, string id) =>
        Assert.Equal(id + ",ISO27017.Ops.Commands.TestIsoEvidenceCommand", _session.Fails(script).FullyQualifiedErrorId);
}
