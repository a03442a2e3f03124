using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence.Signing;

/// <summary>The files and certificates that a user may name.</summary>
public sealed class SigningKeysTests : IDisposable
{
    private readonly TestPki _pki = new();
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _certificate;

    public SigningKeysTests() => _certificate = _pki.Signer();

    public void Dispose()
    {
        _pki.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_PFX_file_opens_with_its_password_and_gives_its_issuers()
    {
        using var key = Open(new SigningRequest { Path = _pki.Pfx(_folder["a.pfx"], _certificate, "geheim"), Password = Secret("geheim") });
        Assert.Equal(_certificate.RawData, key.Certificate.RawData);
        Assert.Equal([_pki.Intermediate.RawData], key.Chain.Select(c => c.RawData));
    }

    [Theory]
    [InlineData("pkcs8", "signer.pem")]
    [InlineData("sec1", "signer.pem")]
    [InlineData("encrypted", "signer.pem")]
    [InlineData("pkcs8", "signer.der")]
    [InlineData("encrypted", "both.pem")]
    public void A_key_in_PEM_opens(string form, string file)
    {
        var key = KeyPem(form);
        File.WriteAllBytes(_folder["signer.der"], _certificate.RawData);
        TestPki.Pem(_folder["signer.pem"], _certificate, _pki.Intermediate);
        File.WriteAllText(_folder["both.pem"], key + "\n" + _certificate.ExportCertificatePem());
        File.WriteAllText(_folder["signer.key"], key);
        using var opened = Open(new SigningRequest { Path = _folder[file], KeyPath = file == "both.pem" ? null : _folder["signer.key"], Password = Secret("geheim") });
        Assert.Equal(_certificate.RawData, opened.Certificate.RawData);
    }

    [Fact]
    public void The_certificate_of_the_key_is_found_among_others()
    {
        TestPki.Pem(_folder["chain.pem"], _pki.Intermediate, _pki.Signer(name: "CN=Other"), _certificate);
        File.WriteAllText(_folder["signer.key"], KeyPem("pkcs8"));
        using var opened = Open(new SigningRequest { Path = _folder["chain.pem"], KeyPath = _folder["signer.key"] });
        Assert.Equal(_certificate.RawData, opened.Certificate.RawData);
    }

    [Fact]
    public void An_RSA_key_in_PKCS1_opens()
    {
        using var rsa = RSA.Create(2048);
        var certificate = _pki.Signer(rsa);
        TestPki.Pem(_folder["signer.pem"], certificate);
        File.WriteAllText(_folder["signer.key"], rsa.ExportRSAPrivateKeyPem());
        using var opened = Open(new SigningRequest { Path = _folder["signer.pem"], KeyPath = _folder["signer.key"] });
        Assert.Equal(SigningAlgorithm.RsaSha256, opened.Algorithm);
    }

    [Theory]
    [InlineData("missing.pfx", null, "CertificateNotFound")]
    [InlineData("junk", null, "CertificateUnusable")]
    [InlineData("locked.pfx", null, "CertificateUnusable")]
    [InlineData("signer.pem", null, "CertificateWithoutKey")]
    [InlineData("signer.der", null, "CertificateWithoutKey")]
    [InlineData("keyless.pfx", null, "CertificateWithoutKey")]
    [InlineData("signer.pem", "missing.key", "CertificateNotFound")]
    [InlineData("signer.pem", "junk", "CertificateKeyUnusable")]
    [InlineData("signer.pem", "locked.key", "CertificateKeyUnusable")]
    [InlineData("signer.pem", "other.key", "CertificateKeyMismatch")]
    [InlineData("signer.pem", "rsa.key", "CertificateKeyMismatch")]
    [InlineData("huge", null, "CertificateUnusable")]
    public void What_cannot_be_used_is_one_clear_error_that_tells_no_secret(string file, string? keyFile, string id)
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(_folder["junk"], "geheim");
        File.WriteAllBytes(_folder["huge"], new byte[3 << 20]);
        _pki.Pfx(_folder["locked.pfx"], _certificate, "other");
        TestPki.Pem(_folder["signer.pem"], _certificate);
        File.WriteAllBytes(_folder["signer.der"], _certificate.RawData);
        using (var bare = X509CertificateLoader.LoadCertificate(_certificate.RawData))
        {
            File.WriteAllBytes(_folder["keyless.pfx"], bare.Export(X509ContentType.Pfx, "geheim"));
        }

        File.WriteAllText(_folder["locked.key"], KeyPem("encrypted").Replace("geheim", "x", StringComparison.Ordinal));
        File.WriteAllText(_folder["other.key"], other.ExportPkcs8PrivateKeyPem());
        if (keyFile == "rsa.key")
        {
            using var rsa = RSA.Create(2048);
            File.WriteAllText(_folder["rsa.key"], rsa.ExportPkcs8PrivateKeyPem());
        }

        var password = file == "locked.pfx" || keyFile == "locked.key" ? "geheim!" : "geheim";
        var request = new SigningRequest { Path = _folder[file], KeyPath = keyFile is null ? null : _folder[keyFile], Password = Secret(password) };
        var error = Assert.Throws<IsoOpsException>(() => Open(request));
        Assert.Equal(id, error.Id);
        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_could_not_verify_is_refused_before_anything_is_written()
    {
        var cases = new (X509Certificate2 Certificate, string Id)[]
        {
            (_pki.Issue("CN=Old", _pki.Intermediate, to: Exporter.Now.AddDays(-1)), "CertificateExpired"),
            (_pki.Issue("CN=Young", _pki.Intermediate, from: Exporter.Now.AddDays(1)), "CertificateNotYetValid"),
            (_pki.Issue("CN=Web", _pki.Intermediate, purposes: ["1.3.6.1.5.5.7.3.1"]), "CertificateUnsuitable"),
            (_pki.Issue("CN=Cipher", _pki.Intermediate, usage: X509KeyUsageFlags.KeyEncipherment), "CertificateUnsuitable"),
            (_pki.Intermediate, "CertificateUnsuitable"),
            (X509CertificateLoader.LoadCertificate(_certificate.RawData), "CertificateWithoutKey"),
        };
        foreach (var (certificate, id) in cases)
        {
            var error = Assert.Throws<IsoOpsException>(() => Exporter.Writer().Write(
                new EvidenceRequest { Path = _folder["p"], Signing = new SigningRequest { Certificate = certificate } }, RunBuilder.Small().Results, CancellationToken.None));
            Assert.Equal(id, error.Id);
            Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
        }
    }

    [Fact]
    public void A_key_of_another_certificate_leaves_no_signature()
    {
        using var key = new AnyKey(_pki.Signer(), _pki.Intermediate);
        Assert.Equal("CertificateKeyMismatch", Assert.Throws<IsoOpsException>(() =>
            CmsSigner.Sign([1], new OtherCertificate(key, _certificate), Exporter.Now, CancellationToken.None)).Id);
    }

    [Fact]
    public void A_thumbprint_that_no_store_has_is_named() => Assert.Equal(
        "CertificateNotFound", Assert.Throws<IsoOpsException>(() => Open(new SigningRequest { Thumbprint = new string('a', 40) })).Id);

    private static ISigningKey Open(SigningRequest request) => SigningKeys.Open(request, Exporter.Now, CancellationToken.None);

    private static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var c in text)
        {
            secret.AppendChar(c);
        }

        return secret;
    }

    private string KeyPem(string form)
    {
        using var key = _certificate.GetECDsaPrivateKey()!;
        return form switch
        {
            "sec1" => key.ExportECPrivateKeyPem(),
            "encrypted" => key.ExportEncryptedPkcs8PrivateKeyPem("geheim", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)),
            _ => key.ExportPkcs8PrivateKeyPem(),
        };
    }

    private sealed class OtherCertificate(ISigningKey key, X509Certificate2 certificate) : ISigningKey
    {
        public X509Certificate2 Certificate => certificate;

        public IReadOnlyList<X509Certificate2> Chain => [];

        public SigningAlgorithm Algorithm => key.Algorithm;

        public byte[] SignDigest(byte[] digest, CancellationToken cancel) => key.SignDigest(digest, cancel);

        public void Dispose()
        {
        }
    }
}
