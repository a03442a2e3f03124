using System.Security.Cryptography;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Cms;

namespace ISO27017.Ops.Engine.Tests.Evidence.Signing;

public sealed class CmsSignerTests : IDisposable
{
    private readonly TestPki _pki = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _pki.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string> Keys => ["RSA 2048", "RSA 3072", "P-256", "P-384", "P-521"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_manifest_is_signed_with_any_usual_key(string kind)
    {
        using var key = Key(kind);
        var certificate = _pki.Signer(key);
        var signing = new SigningRequest { Path = _pki.Pfx(_folder["signer.pfx"], certificate) };
        Exporter.Writer().Write(new EvidenceRequest { Path = _folder["p"], Signing = signing }, RunBuilder.Small().Results, CancellationToken.None);

        var manifest = File.ReadAllBytes(_folder["p/manifest.json"]);
        var signed = new CmsSignedData(new CmsProcessableByteArray(manifest), File.ReadAllBytes(_folder["p/manifest.json.p7s"]));
        var signer = Assert.Single(signed.GetSignerInfos().GetSigners());
        Assert.True(signer.Verify(new Org.BouncyCastle.X509.X509Certificate(certificate.RawData)));
        Assert.NotNull(signer.SignedAttributes[CmsAttributes.ContentType]);
        Assert.NotNull(signer.SignedAttributes[CmsAttributes.SigningTime]);
        Assert.NotNull(signer.SignedAttributes[PkcsObjectIdentifiers.IdAASigningCertificateV2]);
        Assert.Equal(
            [certificate.RawData, _pki.Intermediate.RawData],
            signed.GetCertificates().EnumerateMatches(null).Select(c => c.GetEncoded()).OrderBy(c => c.SequenceEqual(certificate.RawData) ? 0 : 1));
        Assert.Equal(
            SumsFile.Digest(certificate.RawData), (string?)JObject.Parse(System.Text.Encoding.UTF8.GetString(manifest))["signature"]!["sha256"]);
    }

    private static AsymmetricAlgorithm Key(string kind) => kind[..2] == "P-"
        ? ECDsa.Create(kind switch { "P-256" => ECCurve.NamedCurves.nistP256, "P-384" => ECCurve.NamedCurves.nistP384, _ => ECCurve.NamedCurves.nistP521 })
        : RSA.Create(int.Parse(kind[4..], System.Globalization.CultureInfo.InvariantCulture));
}
