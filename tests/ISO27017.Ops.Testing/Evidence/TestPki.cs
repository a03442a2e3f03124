using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>An authority of its own with certificates for signing, in memory.</summary>
internal sealed class TestPki : IDisposable
{
    public static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset To = new(2027, 12, 31, 0, 0, 0, TimeSpan.Zero);
    private readonly List<IDisposable> _made = [];
    private byte _serial;

    public TestPki(string name = "CN=Test Root")
    {
        Root = Issue(name, null, ca: true, from: From.AddYears(-10), to: To.AddYears(10));
        Intermediate = Issue("CN=Test Issuing", Root, ca: true, from: From.AddYears(-5), to: To.AddYears(5));
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Intermediate { get; }

    /// <summary>A certificate with its key, issued by <paramref name="issuer"/>, by itself if that is null.</summary>
    public X509Certificate2 Issue(
        string name, X509Certificate2? issuer, bool ca = false, AsymmetricAlgorithm? key = null, DateTimeOffset? from = null, DateTimeOffset? to = null,
        X509KeyUsageFlags? usage = null, string[]? purposes = null, bool criticalPurposes = false, HashAlgorithmName? hash = null)
    {
        key ??= Keep(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var digest = hash ?? HashAlgorithmName.SHA256;
        var request = key is RSA rsa ? new CertificateRequest(name, rsa, digest, RSASignaturePadding.Pkcs1) : new CertificateRequest(name, (ECDsa)key, digest);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(ca, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            usage ?? (ca ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign : X509KeyUsageFlags.DigitalSignature), true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (purposes is not null)
        {
            var oids = new OidCollection();
            Array.ForEach(purposes, p => oids.Add(new Oid(p)));
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(oids, criticalPurposes));
        }

        var (notBefore, notAfter) = (from ?? From, to ?? To);
        if (issuer is null)
        {
            return Keep(request.CreateSelfSigned(notBefore, notAfter));
        }

        using var issuerKey = (AsymmetricAlgorithm?)issuer.GetECDsaPrivateKey() ?? issuer.GetRSAPrivateKey()!;
        var generator = issuerKey is RSA r ? X509SignatureGenerator.CreateForRSA(r, RSASignaturePadding.Pkcs1) : X509SignatureGenerator.CreateForECDsa((ECDsa)issuerKey);
        using var alone = request.Create(issuer.SubjectName, generator, notBefore, notAfter, [++_serial, 1]);
        return Keep(key is RSA own ? alone.CopyWithPrivateKey(own) : alone.CopyWithPrivateKey((ECDsa)key));
    }

    /// <summary>A certificate for signing.</summary>
    public X509Certificate2 Signer(AsymmetricAlgorithm? key = null, string name = "CN=Evidence Signer, O=Aozora") => Issue(name, Intermediate, key: key);

    /// <summary>A certificate for time stamps.</summary>
    public X509Certificate2 Authority(string name = "CN=Test Clock", AsymmetricAlgorithm? key = null, X509Certificate2? issuer = null) =>
        Issue(name, issuer ?? Root, key: key, purposes: ["1.3.6.1.5.5.7.3.8"], criticalPurposes: true);

    /// <summary>A certificate whose issuer signed it over SHA-1, which the platform refuses to do.</summary>
    public X509Certificate2 SignedWithSha1(string name)
    {
        using var issuer = Intermediate.GetECDsaPrivateKey()!;
        var own = Keep(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(BigInteger.ValueOf(++_serial));
        generator.SetIssuerDN(new X509Name("CN=Test Issuing"));
        generator.SetSubjectDN(new X509Name(name));
        generator.SetNotBefore(From.UtcDateTime);
        generator.SetNotAfter(To.UtcDateTime);
        generator.SetPublicKey(PublicKeyFactory.CreateKey(own.ExportSubjectPublicKeyInfo()));
        var made = generator.Generate(new Asn1SignatureFactory("SHA1withECDSA", PrivateKeyFactory.CreateKey(issuer.ExportPkcs8PrivateKey())));
        using var alone = X509CertificateLoader.LoadCertificate(made.GetEncoded());
        return Keep(alone.CopyWithPrivateKey(own));
    }

    /// <summary>A revocation list of <paramref name="issuer"/>.</summary>
    public static byte[] Crl(X509Certificate2 issuer, DateTimeOffset made, DateTimeOffset next, params (X509Certificate2 Certificate, DateTimeOffset At)[] revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        Array.ForEach(revoked, r => builder.AddEntry(r.Certificate, r.At, X509RevocationReason.CessationOfOperation));
        return builder.Build(issuer, 1, next, HashAlgorithmName.SHA256, thisUpdate: made);
    }

    /// <summary>Writes a PFX file of the certificate, its key and its issuers, and gives its path.</summary>
    public string Pfx(string path, X509Certificate2 certificate, string? password = null)
    {
        var all = new X509Certificate2Collection { certificate, X509CertificateLoader.LoadCertificate(Intermediate.RawData), X509CertificateLoader.LoadCertificate(Root.RawData) };
        File.WriteAllBytes(path, all.Export(X509ContentType.Pfx, password)!);
        return path;
    }

    /// <summary>Writes certificates as PEM, and gives the path.</summary>
    public static string Pem(string path, params X509Certificate2[] certificates)
    {
        File.WriteAllText(path, string.Join('\n', certificates.Select(c => c.ExportCertificatePem())));
        return path;
    }

    public void Dispose() => _made.ForEach(m => m.Dispose());

    private T Keep<T>(T made)
        where T : IDisposable
    {
        _made.Add(made);
        return made;
    }
}
