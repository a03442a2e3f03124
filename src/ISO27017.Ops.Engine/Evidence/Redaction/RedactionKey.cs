using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>The secret from which tokens are drawn. Whoever has only the package cannot try values out.</summary>
internal sealed class RedactionKey
{
    /// <summary>The fewest bytes of a salt that somebody gives.</summary>
    public const int LeastSalt = 16;

    /// <summary>What the manifest says of how tokens are made.</summary>
    public const string Method = "HMAC-SHA-256, shortened; key: random, or PBKDF2-HMAC-SHA-256 (200000 rounds) of a salt";

    private const int Rounds = 200_000;

    private readonly byte[] _key;

    private RedactionKey(byte[] key) => _key = key;

    /// <summary>Names the key without giving it away: packages with the same id have the same tokens.</summary>
    public string Id => Convert.ToHexString(Mac("id", ""), 0, 8).ToLowerInvariant();

    /// <summary>A key of its own, or that of a salt.</summary>
    /// <exception cref="IsoOpsException">The salt is too short.</exception>
    public static RedactionKey Of(byte[]? salt) => salt switch
    {
        null => new RedactionKey(RandomNumberGenerator.GetBytes(32)),
        { Length: < LeastSalt } => throw RedactionErrors.ShortSalt(),
        _ => new RedactionKey(Rfc2898DeriveBytes.Pbkdf2(salt, "ISO27017.Ops redaction"u8, Rounds, HashAlgorithmName.SHA256, 32)),
    };

    /// <summary>32 bytes of a value, different for each use.</summary>
    public byte[] Mac(string use, string value) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(use + "\0" + value));

    /// <summary>The first 64 bits of the same.</summary>
    public ulong Number(string use, string value) => BinaryPrimitives.ReadUInt64BigEndian(Mac(use, value));

    /// <summary>Letters <c>a</c> to <c>p</c>, four bits each: no digit that could be taken for an account, no word.</summary>
    public string Letters(string use, string value, int count)
    {
        var mac = Mac(use, value);
        return string.Create(count, mac, (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = (char)('a' + ((bytes[i / 2] >> (i % 2 * 4)) & 15));
        });
    }
}
