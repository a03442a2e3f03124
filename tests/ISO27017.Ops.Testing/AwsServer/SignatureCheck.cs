using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>Checks a Signature Version 4 as AWS would, from the request's raw bytes.</summary>
internal static partial class SignatureCheck
{
    /// <summary>What the request was signed for; null if it carries no signature.</summary>
    public static Signature? Read(IReadOnlyDictionary<string, string> headers)
    {
        var match = Header().Match(headers.GetValueOrDefault("Authorization") ?? "");
        return match.Success
            ? new Signature(match.Groups["key"].Value, match.Groups["date"].Value, match.Groups["region"].Value,
                match.Groups["service"].Value, match.Groups["headers"].Value, match.Groups["signature"].Value)
            : null;
    }

    /// <summary>Whether the signature is right.</summary>
    public static bool IsRight(Signature signature, string method, string target, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        var parts = target.Split('?', 2);
        // Every service but S3 signs the encoded path encoded once more
        var path = signature.Service == "s3" ? parts[0] : string.Join('/', parts[0].Split('/').Select(Uri.EscapeDataString));
        var query = (parts.Length > 1 ? parts[1] : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Contains('=') ? p : p + "=").Order(StringComparer.Ordinal);
        var names = signature.SignedHeaders.Split(';');
        var canonical = string.Join('\n', (string[])
        [
            method, path, string.Join('&', query),
            .. names.Select(n => $"{n}:{Squeezed(headers[n])}"), "",
            signature.SignedHeaders, Hex(SHA256.HashData(body)),
        ]);
        var scope = $"{signature.Date}/{signature.Region}/{signature.Service}/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{headers["X-Amz-Date"]}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + TestKeys.Secret(signature.KeyId));
        foreach (var part in (string[])[signature.Date, signature.Region, signature.Service, "aws4_request"])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))) == signature.Value;
    }

    private static string Squeezed(string value) => Spaces().Replace(value.Trim(), " ");

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    [GeneratedRegex("^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<date>[0-9]+)/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request, SignedHeaders=(?<headers>[^,]+), Signature=(?<signature>[0-9a-f]+)$")]
    private static partial Regex Header();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
