using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cmp;
using Org.BouncyCastle.Asn1.Ess;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.Tsp;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;
using Attribute = Org.BouncyCastle.Asn1.Cms.Attribute;
using AttributeTable = Org.BouncyCastle.Asn1.Cms.AttributeTable;
using BcCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>A time-stamp authority in this process, over real HTTP.</summary>
internal sealed class LocalAuthority : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2[] _issuers;
    private int _serial;

    private AsymmetricKeyParameter Key
    {
        get
        {
            using var key = (AsymmetricAlgorithm?)_certificate.GetECDsaPrivateKey() ?? _certificate.GetRSAPrivateKey()!;
            return PrivateKeyFactory.CreateKey(key.ExportPkcs8PrivateKey());
        }
    }

    private LocalAuthority(X509Certificate2 certificate, X509Certificate2[] issuers)
    {
        (_certificate, _issuers) = (certificate, issuers);
        Answer = Stamp;
        Serve = async context =>
        {
            var query = new MemoryStream();
            await context.Request.Body.CopyToAsync(query);
            context.Response.ContentType = "application/timestamp-reply";
            await context.Response.Body.WriteAsync(Answer(query.ToArray()));
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(context => Serve(context));
    }

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>The time that it states.</summary>
    public DateTimeOffset At { get; set; } = Exporter.Now;

    /// <summary>The hash that its signatures rest on.</summary>
    public string Hash { get; set; } = "SHA256";

    /// <summary>Makes an answer of a query.</summary>
    public Func<byte[], byte[]> Answer { get; set; }

    /// <summary>Serves a request; a test may have another way.</summary>
    public Func<HttpContext, Task> Serve { get; set; }

    /// <summary>Starts it.</summary>
    public static async Task<LocalAuthority> StartAsync(X509Certificate2 certificate, params X509Certificate2[] issuers)
    {
        var authority = new LocalAuthority(certificate, issuers);
        await authority._app.StartAsync();
        return authority;
    }

    /// <summary>A whole answer to a query.</summary>
    public byte[] Stamp(byte[] query) => Stamp(new TimeStampRequest(query));

    /// <inheritdoc cref="Stamp(byte[])"/>
    public byte[] Stamp(TimeStampRequest request)
    {
        var info = new TstInfo(
            new DerObjectIdentifier("1.2.3.4.1"), request.TimeStampReq.MessageImprint, DerInteger.ValueOf(++_serial), new Asn1GeneralizedTime(At.UtcDateTime),
            null, null, request.Nonce is { } nonce ? new DerInteger(nonce) : null, null, null);
        var own = new BcCertificate(_certificate.RawData);
        var generator = new CmsSignedDataGenerator { UseDefiniteLength = true };
        generator.AddSignerInfoGenerator(new SignerInfoGeneratorBuilder()
            .WithSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(new DerSet(new Attribute(
                PkcsObjectIdentifiers.IdAASigningCertificateV2,
                new DerSet(new SigningCertificateV2([new EssCertIDv2(SHA256.HashData(_certificate.RawData))])))))))
            .Build(new Asn1SignatureFactory(Hash + (Key is ECPrivateKeyParameters ? "withECDSA" : "withRSA"), Key), own));
        generator.AddCertificates(CollectionUtilities.CreateStore(_issuers.Select(c => new BcCertificate(c.RawData)).Prepend(own).ToList()));
        var token = generator.Generate(new CmsProcessableByteArray(PkcsObjectIdentifiers.IdCTTstInfo, info.GetEncoded()), true);
        return new TimeStampResp(new PkiStatusInfo((int)PkiStatus.Granted), token.ContentInfo).GetEncoded(Asn1Encodable.Der);
    }

    /// <summary>An answer that refuses.</summary>
    public static byte[] Refuse() => new TimeStampResp(
        new PkiStatusInfo((int)PkiStatus.Rejection, PkiFreeText.GetInstance(new DerSequence(new DerUtf8String("\u001b[2Jno such hash"))), null), null).GetEncoded(Asn1Encodable.Der);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
