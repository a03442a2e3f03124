using System.Security.Cryptography;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace.Entries;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>A record as its line: JSON without blanks, members in one order, the seal at the end. One record has one form.</summary>
internal static class RecordLine
{
    /// <summary>What the first record names as the line before it.</summary>
    public static readonly string None = new('0', 64);

    /// <summary>The record with its seal.</summary>
    public static AttestationRecord Seal(AttestationRecord record)
    {
        var open = record with { Hash = "" };
        return open with { Hash = Sha256(Bytes(open)) };
    }

    /// <summary>The line, without its end.</summary>
    public static byte[] Bytes(AttestationRecord record)
    {
        using var memory = new MemoryStream();
        PackageJson.WriteLine(memory, json => Tree(record).WriteTo(json));
        return memory.ToArray()[..^1];
    }

    /// <summary>The record of a line, whatever its seal says; null if the line is no record.</summary>
    public static AttestationRecord? Read(string line)
    {
        try
        {
            return Record((JObject)PackageJson.Read(new StringReader(line)));
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or FormatException or ArgumentException or OverflowException or NullReferenceException)
        {
            return null;
        }
    }

    /// <summary>A digest in lower case.</summary>
    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();

    private static JObject Tree(AttestationRecord r)
    {
        var tree = new JObject
        {
            [nameof(r.Seq)] = r.Seq,
            [nameof(r.Previous)] = r.Previous,
            [nameof(r.CreatedAt)] = Timestamps.Write(r.CreatedAt),
            [nameof(r.Id)] = r.Id,
            [nameof(r.PerformedBy)] = r.PerformedBy,
            [nameof(r.ApprovedBy)] = r.ApprovedBy,
            [nameof(r.PerformedOn)] = EntryDay.Write(r.PerformedOn),
            [nameof(r.ValidUntil)] = EntryDay.Write(r.ValidUntil),
        };
        Add(tree, nameof(r.Event), r.Event);
        Add(tree, nameof(r.Statement), r.Statement);
        Add(tree, nameof(r.Url), r.Url);
        tree[nameof(r.Artefacts)] = new JArray(r.Artefacts.Select(a => new JObject
        {
            [nameof(a.Path)] = a.Path,
            [nameof(a.Sha256)] = a.Sha256,
            [nameof(a.Size)] = a.Size,
        }));
        Add(tree, nameof(r.MeasureDigest), r.MeasureDigest);
        Add(tree, nameof(r.Hash), r.Hash.Length > 0 ? r.Hash : null);
        return tree;
    }

    private static void Add(JObject tree, string name, string? value)
    {
        if (value is not null)
        {
            tree[name] = value;
        }
    }

    private static AttestationRecord Record(JObject o) => new()
    {
        Seq = checked((int)(long)o[nameof(AttestationRecord.Seq)]!),
        Previous = Text(o, nameof(AttestationRecord.Previous)),
        CreatedAt = Timestamps.Read(Text(o, nameof(AttestationRecord.CreatedAt))),
        Id = Text(o, nameof(AttestationRecord.Id)),
        PerformedBy = Text(o, nameof(AttestationRecord.PerformedBy)),
        ApprovedBy = Text(o, nameof(AttestationRecord.ApprovedBy)),
        PerformedOn = Date(o, nameof(AttestationRecord.PerformedOn)),
        ValidUntil = Date(o, nameof(AttestationRecord.ValidUntil)),
        Event = (string?)o[nameof(AttestationRecord.Event)],
        Statement = (string?)o[nameof(AttestationRecord.Statement)],
        Url = (string?)o[nameof(AttestationRecord.Url)],
        Artefacts = [.. ((JArray)o[nameof(AttestationRecord.Artefacts)]!).Select(a => Artefact((JObject)a))],
        MeasureDigest = (string?)o[nameof(AttestationRecord.MeasureDigest)],
        Hash = Text(o, nameof(AttestationRecord.Hash)),
    };

    private static RecordedArtefact Artefact(JObject o) => new(
        Text(o, nameof(RecordedArtefact.Path)), Text(o, nameof(RecordedArtefact.Sha256)), (long)o[nameof(RecordedArtefact.Size)]!);

    private static DateOnly Date(JObject o, string name) => EntryDay.Parse(Text(o, name));

    private static string Text(JObject o, string name) =>
        o[name] is JValue { Type: JTokenType.String } value ? (string)value! : throw new FormatException($"no {name}");
}
