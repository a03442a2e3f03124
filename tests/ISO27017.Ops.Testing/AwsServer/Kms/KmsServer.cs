using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Testing.Wire;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.AwsServer.Kms;

/// <summary>Answers the two questions to AWS KMS that no check asks, as KMS documents them: it signs digests as they come, and
/// refuses those of a wrong length.</summary>
internal sealed class KmsServer
{
    private const string Prefix = "TrentService.";
    private static readonly ServiceModel Service = ServiceModels.Find("kms")!;

    public List<LocalKmsKey> Keys { get; } = [];

    public static string? OperationOf(RawRequest raw) =>
        raw.Headers.GetValueOrDefault("X-Amz-Target") is Prefix + "GetPublicKey" or Prefix + "Sign" ? raw.Headers["X-Amz-Target"][Prefix.Length..] : null;

    public WireResponse Answer(ServedRequest request)
    {
        var id = (string)request.Parameters["KeyId"]!;
        if (Keys.Find(k => k.Region == request.Region && (k.Id == id || k.Arn == id || k.Alias == id)) is not { } key)
            return Refuse("NotFoundException");
        if (!key.Enabled)
            return Refuse("DisabledException");
        return request.Operation == "Sign" ? Sign(request.Parameters, key) : Ok(new JObject
        {
            ["KeyId"] = key.Arn,
            ["PublicKey"] = Convert.ToBase64String(key.Key.ExportSubjectPublicKeyInfo()),
            ["KeySpec"] = key.Key is RSA ? $"RSA_{key.Key.KeySize}" : $"ECC_NIST_P{key.Key.KeySize}",
            ["KeyUsage"] = key.Usage,
            ["SigningAlgorithms"] = key.Usage == "SIGN_VERIFY" ? new JArray(Algorithms(key.Key)) : null,
        });
    }

    private static WireResponse Sign(JObject parameters, LocalKmsKey key)
    {
        var algorithm = (string)parameters["SigningAlgorithm"]!;
        if (key.Usage != "SIGN_VERIFY" || !Algorithms(key.Key).Contains(algorithm))
            return Refuse("InvalidKeyUsageException");
        var digest = Convert.FromBase64String((string)parameters["Message"]!);
        var hash = new HashAlgorithmName("SHA" + algorithm[^3..]);
        if ((string?)parameters["MessageType"] != "DIGEST" || digest.Length * 8 != int.Parse(algorithm[^3..], System.Globalization.CultureInfo.InvariantCulture))
            return Refuse("ValidationException");
        var signature = key.Key is RSA rsa
            ? rsa.SignHash(digest, hash, RSASignaturePadding.Pkcs1)
            : ((ECDsa)key.Key).SignHash(digest, DSASignatureFormat.Rfc3279DerSequence);
        return Ok(new JObject { ["KeyId"] = key.Arn, ["Signature"] = Convert.ToBase64String(signature), ["SigningAlgorithm"] = algorithm });
    }

    private static string[] Algorithms(AsymmetricAlgorithm key) => key switch
    {
        RSA => ["RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PSS_SHA_256"],
        { KeySize: 256 } => ["ECDSA_SHA_256"],
        { KeySize: 384 } => ["ECDSA_SHA_384"],
        _ => ["ECDSA_SHA_512"],
    };

    private static WireResponse Ok(JObject answer) =>
        WireResponse.Of(200, [new("Content-Type", "application/x-amz-json-1.1")], Encoding.UTF8.GetBytes(answer.ToString(Formatting.None)));

    private static WireResponse Refuse(string code) => ResponseWriter.Error(Service, 400, code, code + " by the local KMS");
}
