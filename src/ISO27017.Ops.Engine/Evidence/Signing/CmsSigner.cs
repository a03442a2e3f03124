using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Ess;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Utilities.Collections;
using Attribute = Org.BouncyCastle.Asn1.Cms.Attribute;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;
using AttributeTable = Org.BouncyCastle.Asn1.Cms.AttributeTable;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>Makes <c>manifest.json.p7s</c>: a detached CMS SignedData (RFC 5652) with the certificates at hand.</summary>
internal static class CmsSigner
{
    /// <summary>Signs <paramref name="content"/>.</summary>
    /// <param name="content">The whole manifest.</param>
    /// <param name="key">The key.</param>
    /// <param name="at">The time that the signature claims.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The structure in DER.</returns>
    /// <exception cref="IsoOpsException">The key does not sign, or is not the certificate's.</exception>
    public static byte[] Sign(byte[] content, ISigningKey key, DateTimeOffset at, CancellationToken cancel)
    {
        var certificate = new X509Certificate(key.Certificate.RawData);
        var generator = new CmsSignedDataGenerator { UseDefiniteLength = true };
        generator.AddSignerInfoGenerator(new SignerInfoGeneratorBuilder()
            .WithSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(Attributes(key.Certificate, at)))
            .Build(new KeySignatureFactory(key, cancel), certificate));
        generator.AddCertificates(CollectionUtilities.CreateStore(
            key.Chain.Select(c => new X509Certificate(c.RawData)).Prepend(certificate).ToList()));
        var signed = generator.Generate(new CmsProcessableByteArray(content), encapsulate: false);

        // A key kept elsewhere may be another one than the certificate's.
        return signed.GetSignerInfos().GetSigners().Single().Verify(certificate.GetPublicKey())
            ? signed.GetEncoded(Asn1Encodable.Der)
            : throw SigningErrors.Mismatch(key.Certificate);
    }

    // RFC 5035: naming the certificate among what is signed keeps another one of the same key from taking its place.
    private static AttributeTable Attributes(X509Certificate2 certificate, DateTimeOffset at) => new(new DerSet(
        new Attribute(CmsAttributes.SigningTime, new DerSet(new Time(at.UtcDateTime))),
        new Attribute(PkcsObjectIdentifiers.IdAASigningCertificateV2, new DerSet(
            new SigningCertificateV2([new EssCertIDv2(SHA256.HashData(certificate.RawData))])))));
}
