using System.Text;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>The two questions to AWS KMS that signing needs. Like those of a hand-over they are in no service model, so that
/// nothing that only looks can come to ask them.</summary>
internal sealed class KmsClient(AwsChannel channel, string region)
{
    private static readonly ServiceModel _kms = ServiceModels.Find("kms")!;

    /// <summary>The public key of a key pair, with what it may be used for.</summary>
    public JObject PublicKey(string keyId, CancellationToken cancel) => Ask("GetPublicKey", keyId, new JObject { ["KeyId"] = keyId }, "PublicKey", cancel);

    /// <summary>The signature of a digest.</summary>
    public byte[] Sign(string keyId, byte[] digest, string algorithm, CancellationToken cancel) =>
        Convert.FromBase64String((string)Ask("Sign", keyId, new JObject
        {
            ["KeyId"] = keyId,
            ["Message"] = Convert.ToBase64String(digest),
            ["MessageType"] = "DIGEST",
            ["SigningAlgorithm"] = algorithm,
        }, "Signature", cancel)["Signature"]!);

    private JObject Ask(string operation, string keyId, JObject parameters, string wanted, CancellationToken cancel)
    {
        var wire = new WireRequest
        {
            HttpMethod = "POST",
            Path = "/",
            Headers = new Dictionary<string, string>
            {
                ["X-Amz-Target"] = $"{_kms.TargetPrefix}.{operation}",
                ["Content-Type"] = $"application/x-amz-json-{_kms.JsonVersion}",
            },
            Body = Encoding.UTF8.GetBytes(parameters.ToString(Formatting.None)),
        };
        JObject? answer = null;
        try
        {
            channel.SendAsync(_kms, operation, region, wire, a => answer = Read(a, wanted), cancel).GetAwaiter().GetResult();
            return answer!;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            throw KmsErrors.Of(operation, keyId, region, CallErrors.Of(e), e);
        }
    }

    private static JObject Read(WireResponse answer, string wanted)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(answer.Body))) { DateParseHandling = DateParseHandling.None, MaxDepth = 8 };
            var read = JObject.Load(reader);
            _ = Convert.FromBase64String((string?)read[wanted] ?? throw WireException.Malformed($"The answer has no {wanted}"));
            return read;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            throw WireException.Malformed("The answer cannot be read: " + e.Message, e);
        }
    }
}
