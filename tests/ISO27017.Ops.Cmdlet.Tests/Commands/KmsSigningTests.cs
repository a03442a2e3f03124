using System.Security.Cryptography;
using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.AwsServer.Kms;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

/// <summary>Signs packages with a key of AWS KMS as a user would, over real HTTP.</summary>
public sealed class KmsSigningTests : SessionTests, IAsyncLifetime
{
    private const string With = "-AccessKey $key -SecretKey $secret -EndpointUrl $url -Region ap-northeast-1";

    private readonly TestPki _pki = new();
    private readonly TemporaryFolder _folder = new();
    private readonly ECDsa _pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private LocalAws _aws = null!;

    public async Task InitializeAsync()
    {
        _aws = (await LocalAws.StartAsync(_ => null)).With(new LocalKmsKey("k-1", _pair) { Alias = "alias/iso27017" });
        TestPki.Pem(_folder["evidence.pem"], _pki.Signer(_pair), _pki.Intermediate);
        TestPki.Pem(_folder["root.pem"], _pki.Root);
        Session.GoTo(_folder.Path);
        Session.Set("url", _aws.Url);
        Session.Set("key", TestKeys.Of("111122223333").AccessKey);
        Session.Set("secret", TestKeys.Of("111122223333").SecretKey);
    }

    public async Task DisposeAsync()
    {
        await _aws.DisposeAsync();
        _pki.Dispose();
        _pair.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_package_signed_by_KMS_verifies_to_its_root()
    {
        Session.Get<IsoEvidence>($"$input | Export-IsoEvidence ./p -Certificate ./evidence.pem -KmsKeyId alias/iso27017 {With}", SampleRun.Results);

        var tested = Assert.Single(Session.Get<IsoEvidence>("Test-IsoEvidence ./p -TrustedRoot ./root.pem -RequireSignature"));

        Assert.True(tested.Verified, string.Join('\n', tested.Problems));
        Assert.Contains("Evidence Signer", tested.Signer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-KmsKeyId alias/iso27017", "KmsCertificateMissing")]
    [InlineData("-KmsKeyId alias/iso27017 -Certificate ./evidence.pem -CertificateKeyPath ./x.key", "CertificateKeyGivenTwice")]
    [InlineData("-KmsKeyId alias/other -Certificate ./evidence.pem", "KmsKeyNotFound")]
    [InlineData("-KmsKeyId alias/iso27017 -Certificate ./root.pem", "KmsKeyMismatch")]
    public void What_cannot_sign_is_one_error_and_no_package(string arguments, string id)
    {
        var error = Session.Fails($"$input | Export-IsoEvidence ./p {arguments} {With}", SampleRun.Results);

        Assert.Equal(id + ",ISO27017.Ops.Commands.ExportIsoEvidenceCommand", error.FullyQualifiedErrorId);
        Assert.False(Path.Exists(_folder["p"]));
    }
}
