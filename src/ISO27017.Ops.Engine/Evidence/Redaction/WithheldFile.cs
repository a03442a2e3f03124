using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>A file of the workspace that is not in a redacted package; its digest keeps it identifiable to whoever has it.</summary>
/// <param name="Name">Its name in a package that is not redacted, itself redacted.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Reason"><see cref="Redaction"/>, or <see cref="Secret"/> where something that looks like a credential is in it.</param>
internal sealed record WithheldFile(string Name, string Sha256, long Size, string Reason)
{
    /// <summary>It may name people.</summary>
    public const string Redaction = "Redaction";

    /// <summary>It holds something that looks like a credential.</summary>
    public const string Secret = "Secret";

    public JObject ToJson() => new() { ["name"] = Name, ["sha256"] = Sha256, ["size"] = Size, ["reason"] = Reason };

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static WithheldFile Read(JToken json) => new(
        (string)json["name"]!, (string)json["sha256"]!, (long)json["size"]!, (string)json["reason"]!);
}
