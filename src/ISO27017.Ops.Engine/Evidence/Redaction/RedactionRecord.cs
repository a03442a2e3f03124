using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>What a manifest says of one kind of redaction.</summary>
/// <param name="Kind">What was replaced.</param>
/// <param name="Values">How many different values.</param>
/// <param name="KeyId">Names the key: packages with the same have the same tokens. The salt cannot be found from it.</param>
/// <param name="Method">How tokens are made.</param>
internal sealed record RedactionRecord(IsoRedactionKind Kind, int Values, string KeyId, string Method)
{
    public JObject ToJson() => new()
    {
        ["kind"] = Kind.ToString(), ["values"] = Values, ["keyId"] = KeyId, ["method"] = Method,
    };

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static RedactionRecord Read(JToken json) => new(
        Enum.Parse<IsoRedactionKind>((string)json["kind"]!), (int)json["values"]!, (string)json["keyId"]!, (string)json["method"]!);

    /// <summary>The kinds of which two packages do not have the same tokens.</summary>
    public static IReadOnlyList<IsoRedactionKind> Differing(IEnumerable<RedactionRecord> one, IEnumerable<RedactionRecord> other)
    {
        var a = one.Select(r => (r.Kind, r.KeyId)).ToHashSet();
        a.SymmetricExceptWith(other.Select(r => (r.Kind, r.KeyId)));
        return [.. a.Select(r => r.Kind).Distinct().Order()];
    }
}
