using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Access;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.AwsServer.Kms;
using ISO27017.Ops.Testing.Evidence;
using Org.BouncyCastle.Cms;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Evidence.Signing;

public sealed class KmsKeyTests : IAsyncLifetime, IDisposable
{
    private readonly TestPki _pki = new();
    private readonly TemporaryFolder _folder = new();
    private LocalAws _aws = null!;

    public static TheoryData<string, string> Kinds => new()
    {
        { "RSA", "RSASSA_PKCS1_V1_5_SHA_256" }, { "P-256", "ECDSA_SHA_256" }, { "P-384", "ECDSA_SHA_384" }, { "P-521", "ECDSA_SHA_512" },
    };

    public async Task InitializeAsync() => _aws = await StartAsync();

    public async Task DisposeAsync() => await _aws.DisposeAsync();

    public void Dispose()
    {
        _pki.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_package_is_signed_by_a_key_that_never_leaves_KMS(string kind, string algorithm)
    {
        var (key, certificate) = Pair(kind);

        var done = Export(certificate, key.Id);

        Assert.True(done.Verified, string.Join('\n', done.Problems));
        var signed = new CmsSignedData(
            new CmsProcessableByteArray(File.ReadAllBytes(_folder["p/manifest.json"])), File.ReadAllBytes(_folder["p/manifest.json.p7s"]));
        Assert.True(Assert.Single(signed.GetSignerInfos().GetSigners()).Verify(new Org.BouncyCastle.X509.X509Certificate(certificate.RawData)));
        Assert.Equal(2, signed.GetCertificates().EnumerateMatches(null).Count());
        var asked = Assert.Single(_aws.Requests, r => r.Operation == "Sign");
        Assert.Equal((algorithm, "DIGEST", key.Arn), ((string?)asked.Parameters["SigningAlgorithm"], (string?)asked.Parameters["MessageType"], (string?)asked.Parameters["KeyId"]));
    }

    [Fact]
    public void An_alias_and_an_ARN_name_the_key_too_and_the_ARN_its_region()
    {
        var (key, certificate) = Pair("P-256");
        (key.Alias, key.Region) = ("alias/evidence", "eu-west-1");

        Assert.True(Export(certificate, key.Arn).Verified);
        Assert.True(Export(certificate, "alias/evidence", "eu-west-1").Verified);
        Assert.All(_aws.Requests.Where(r => r.Service == "kms"), r => Assert.Equal("eu-west-1", r.Region));
    }

    [Fact]
    public void The_certificate_may_be_an_object_without_a_key()
    {
        var (key, certificate) = Pair("P-256");
        using var alone = X509CertificateLoader.LoadCertificate(certificate.RawData);

        Assert.True(Export(Request(null, key.Id) with { Certificate = alone }).Verified);
    }

    [Theory]
    [InlineData("kms:GetPublicKey", "AccessDeniedException", "KmsAccessDenied", "kms:GetPublicKey")]
    [InlineData("kms:Sign", "AccessDeniedException", "KmsAccessDenied", "kms:Sign")]
    [InlineData("kms:Sign", "DisabledException", "KmsKeyDisabled", "disabled")]
    [InlineData("kms:GetPublicKey", "KMSInvalidStateException", "KmsKeyDisabled", "disabled")]
    [InlineData("kms:GetPublicKey", "UnsupportedOperationException", "KmsKeyUnsuitable", "SIGN_VERIFY")]
    [InlineData("kms:Sign", "InvalidKeyUsageException", "KmsKeyUnsuitable", "SIGN_VERIFY")]
    [InlineData("kms:Sign", "SomethingNew", "KmsRefused", "SomethingNew")]
    public void A_refusal_says_what_to_do_and_leaves_no_package(string operation, string code, string id, string text)
    {
        var (key, certificate) = Pair("P-256");
        _aws.With(Faults.Refuse(Faults.Of(operation), code));

        var error = Assert.Throws<IsoOpsException>(() => Export(certificate, key.Id));

        Assert.Equal(id, error.Id);
        Assert.Contains(text, error.Texts.En);
        Assert.Equal(["signer.pem"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_key_that_is_not_there_for_encryption_only_or_switched_off_is_told_apart()
    {
        var (key, certificate) = Pair("RSA");

        Assert.Equal("KmsKeyNotFound", Assert.Throws<IsoOpsException>(() => Export(certificate, "alias/none")).Id);
        key.Usage = "ENCRYPT_DECRYPT";
        Assert.Equal("KmsKeyUnsuitable", Assert.Throws<IsoOpsException>(() => Export(certificate, key.Id)).Id);
        key.Enabled = false;
        Assert.Equal("KmsKeyDisabled", Assert.Throws<IsoOpsException>(() => Export(certificate, key.Id)).Id);
    }

    [Fact]
    public void A_certificate_of_another_key_is_refused_before_anything_is_signed()
    {
        var (key, _) = Pair("P-256");
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var error = Assert.Throws<IsoOpsException>(() => Export(_pki.Signer(other), key.Id));

        Assert.Equal("KmsKeyMismatch", error.Id);
        Assert.DoesNotContain(_aws.Requests, r => r.Operation == "Sign");
    }

    [Fact]
    public void A_signature_of_another_key_is_found_before_a_package_is_kept()
    {
        var (key, certificate) = Pair("P-256");
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var sound = key.Key;
        _aws.With(new Fault(r => r.Operation == "Sign", async (_, http, answer) =>
        {
            key.Key = other;
            await LocalAws.WriteAsync(http, await answer());
            key.Key = sound;
        }, 1));

        Assert.Equal("CertificateKeyMismatch", Assert.Throws<IsoOpsException>(() => Export(certificate, key.Id)).Id);
        Assert.False(Path.Exists(_folder["p"]));
    }

    [Fact]
    public void A_certificate_that_is_not_meant_for_signing_is_refused_for_a_KMS_key_too()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = _pki.Issue("CN=web", _pki.Intermediate, key: pair, purposes: ["1.3.6.1.5.5.7.3.1"]);
        _aws.With(new LocalKmsKey("k", pair));

        Assert.Equal("CertificateUnsuitable", Assert.Throws<IsoOpsException>(() => Export(certificate, "k")).Id);
    }

    [Fact]
    public void Without_a_certificate_nothing_is_asked()
    {
        var (key, _) = Pair("P-256");

        Assert.Equal("KmsCertificateMissing", Assert.Throws<IsoOpsException>(() => Export(Request(null, key.Id))).Id);
        Assert.Empty(_aws.Requests);
    }

    [Fact]
    public void Passing_trouble_with_KMS_is_overcome()
    {
        var (key, certificate) = Pair("P-256");
        _aws.With(Faults.Throttle(Faults.Of("kms:Sign"), times: 1)).With(Faults.Lose(Faults.Of("kms:Sign"), times: 1))
            .With(Faults.Html(Faults.Of("kms:GetPublicKey"), times: 1)).With(Faults.Halve(Faults.Of("kms:GetPublicKey"), times: 1));

        Assert.True(Export(certificate, key.Id).Verified);
    }

    [Fact]
    public void Signing_is_in_no_model_that_a_query_could_ask_and_in_no_policy()
    {
        Assert.All(["Sign", "GetPublicKey", "Encrypt", "Decrypt"], o => Assert.Null(ServiceModels.Find("kms", o)));
        Assert.All(["PutObject", "PutObjectRetention", "GetObject", "DeleteObject"], o => Assert.Null(ServiceModels.Find("s3", o)));
        var policy = AuditPolicyService.Policy(new() { IncludeAccessTest = true });
        Assert.DoesNotContain(policy.Actions, a => a is "kms:Sign" || a.StartsWith("s3:Put", StringComparison.Ordinal));
    }

    private (LocalKmsKey Key, X509Certificate2 Certificate) Pair(string kind)
    {
        AsymmetricAlgorithm pair = kind switch
        {
            "P-256" => ECDsa.Create(ECCurve.NamedCurves.nistP256),
            "P-384" => ECDsa.Create(ECCurve.NamedCurves.nistP384),
            "P-521" => ECDsa.Create(ECCurve.NamedCurves.nistP521),
            _ => RSA.Create(2048),
        };
        var key = new LocalKmsKey("11112222-3333-4444-5555-666677778888", pair);
        _aws.With(key);
        return (key, _pki.Signer(pair));
    }

    private IsoEvidence Export(X509Certificate2 certificate, string keyId, string region = Tokyo) =>
        Export(Request(TestPki.Pem(_folder["signer.pem"], _pki.Intermediate, certificate), keyId, region));

    private SigningRequest Request(string? path, string keyId, string region = Tokyo) => new()
    {
        Path = path,
        KmsKeyId = keyId,
        Connection = TestKeys.Connection(Own, _aws.Url) with { DefaultRegion = region },
    };

    private IsoEvidence Export(SigningRequest signing)
    {
        Exporter.Writer().Write(new EvidenceRequest { Path = _folder["p"], Force = true, NewChain = true, Signing = signing }, RunBuilder.Small().Results, CancellationToken.None);
        return EvidenceVerifier.Verify(_folder["p"], CancellationToken.None);
    }
}
