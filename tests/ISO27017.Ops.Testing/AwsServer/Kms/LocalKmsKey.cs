using System.Security.Cryptography;

namespace ISO27017.Ops.Testing.AwsServer.Kms;

/// <summary>A key of the local AWS KMS.</summary>
public sealed class LocalKmsKey
{
    public LocalKmsKey(string id, AsymmetricAlgorithm key) => (Id, Key) = (id, key);

    public string Id { get; }

    public string Arn => $"arn:aws:kms:{Region}:111122223333:key/{Id}";

    public AsymmetricAlgorithm Key { get; set; }

    public string Region { get; set; } = "ap-northeast-1";

    public string? Alias { get; set; }

    public string Usage { get; set; } = "SIGN_VERIFY";

    public bool Enabled { get; set; } = true;
}
