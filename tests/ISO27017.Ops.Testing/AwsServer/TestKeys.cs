using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Aws;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>The keys that the local AWS knows: the account is in the key id, secret and token follow from it.</summary>
public static partial class TestKeys
{
    /// <summary>Long-lived keys of an account.</summary>
    public static AwsKeys Of(string accountId) => new($"AKIA{accountId}", Secret($"AKIA{accountId}"), null);

    /// <summary>Keys of a role in an account.</summary>
    public static AwsKeys Assumed(string accountId) => new($"ASIA{accountId}", Secret($"ASIA{accountId}"), Token($"ASIA{accountId}"));

    /// <summary>A connection with keys of an account.</summary>
    public static AwsConnection Connection(string accountId, Uri? endpoint) => new()
    {
        AccessKey = Of(accountId).AccessKey,
        SecretKey = Of(accountId).SecretKey,
        EndpointUrl = endpoint,
        DefaultRegion = "ap-northeast-1",
    };

    internal static string Secret(string keyId) => "secret+of/" + keyId;

    internal static string Token(string keyId) => "token+of/" + keyId;

    internal static string? AccountOf(string keyId) => KeyId().Match(keyId) is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex("^A[KS]IA([0-9]{12})$")]
    private static partial Regex KeyId();
}
