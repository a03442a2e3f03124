using System.Security.Cryptography.X509Certificates;
using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Engine.Aws.Client;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>A key pair of AWS KMS, whose private key nobody ever sees, with a certificate that was issued for it.</summary>
internal sealed class KmsKey : ISigningKey
{
    private readonly AwsChannel _channel;
    private readonly KmsClient _kms;
    private readonly string _keyId;

    private KmsKey(AwsChannel channel, KmsClient kms, string keyId, X509Certificate2 certificate, X509Certificate2Collection all, SigningAlgorithm algorithm)
    {
        (_channel, _kms, _keyId) = (channel, kms, keyId);
        (Certificate, Algorithm) = (certificate, algorithm);
        Chain = LocalKey.Issuers(certificate, all);
    }

    public X509Certificate2 Certificate { get; }

    public IReadOnlyList<X509Certificate2> Chain { get; }

    public SigningAlgorithm Algorithm { get; }

    /// <summary>Asks KMS for the public key and finds its certificate.</summary>
    /// <param name="keyId">Id, alias or ARN.</param>
    /// <param name="certificates">Where its certificate is, perhaps with those of its issuers.</param>
    /// <param name="connection">How to reach AWS.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="IsoOpsException">There is no such key, it is not one for signing, or no certificate is of it.</exception>
    public static KmsKey Open(string keyId, X509Certificate2Collection certificates, AwsConnection connection, CancellationToken cancel)
    {
        var region = RegionOf(keyId);
        var channel = AwsChannel.OpenAsync(
            region is null ? connection : connection with { DefaultRegion = region }, null, new AwsSourceOptions(), cancel).GetAwaiter().GetResult();
        try
        {
            var kms = new KmsClient(channel, channel.Identity.Region);
            var facts = kms.PublicKey(keyId, cancel);
            var publicKey = Convert.FromBase64String((string)facts["PublicKey"]!);
            var certificate = certificates.FirstOrDefault(c => c.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicKey))
                ?? throw KmsErrors.OtherKey(keyId, certificates);
            // An alias may point elsewhere a moment later
            var exact = (string?)facts["KeyId"] ?? keyId;
            return new KmsKey(channel, kms, exact, certificate, certificates, AlgorithmOf(exact, certificate, facts));
        }
        catch
        {
            channel.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    public byte[] SignDigest(byte[] digest, CancellationToken cancel) => _kms.Sign(_keyId, digest, Name(Algorithm), cancel);

    public void Dispose() => _channel.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static SigningAlgorithm AlgorithmOf(string keyId, X509Certificate2 certificate, JObject facts)
    {
        var (usage, spec) = ((string?)facts["KeyUsage"] ?? "-", (string?)facts["KeySpec"] ?? "-");
        return usage == "SIGN_VERIFY" && SigningAlgorithms.Of(certificate) is { } algorithm
            && (facts["SigningAlgorithms"] as JArray)?.Any(a => (string?)a == Name(algorithm)) == true
            ? algorithm
            : throw KmsErrors.Unsuitable(keyId, usage, spec);
    }

    private static string Name(SigningAlgorithm algorithm) => algorithm switch
    {
        SigningAlgorithm.EcdsaSha256 => "ECDSA_SHA_256",
        SigningAlgorithm.EcdsaSha384 => "ECDSA_SHA_384",
        SigningAlgorithm.EcdsaSha512 => "ECDSA_SHA_512",
        _ => "RSASSA_PKCS1_V1_5_SHA_256",
    };

    // arn:aws:kms:REGION:ACCOUNT:key/ID or …:alias/NAME
    private static string? RegionOf(string keyId) =>
        keyId.StartsWith("arn:", StringComparison.Ordinal) && keyId.Split(':') is [_, _, "kms", { Length: > 0 } region, ..] ? region : null;
}
