using System.Text;
using ISO27017.Ops.Engine.Attestations;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary><c>attestations.jsonl</c> with other words: what was an unbroken chain is one again, sealed over the new words.
/// From a break on, the lines keep the hashes that do not fit.</summary>
internal sealed class RedactedChain
{
    /// <summary>The file's name.</summary>
    public const string FileName = AttestationRecord.FileName;

    private readonly List<byte> _content = [];
    private readonly Func<string, string> _words;

    /// <summary>Makes it.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="words">Replaces words in a text.</param>
    /// <param name="tree">Replaces words in a value.</param>
    public RedactedChain(byte[] content, Func<string, string> words, Func<JToken, JToken> tree)
    {
        _words = words;
        var chain = AttestationChain.Read(content);
        var previous = RecordLine.None;
        foreach (var record in chain.Records.Where(r => r.Intact).Select(r => r.Record))
        {
            var sealedAgain = RecordLine.Seal(Words(record) with { Previous = previous });
            Hashes[record.Hash] = sealedAgain.Hash;
            var line = RecordLine.Bytes(sealedAgain);
            previous = RecordLine.Sha256(line);
            Add(line);
        }

        if (chain.Break is { } at)
        {
            foreach (var line in Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n').Skip(at.Line - 1).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0))
                Add(Encoding.UTF8.GetBytes(EncodedText.Json(line) is { } json ? tree(json).ToString(Formatting.None) : words(line)));
        }
    }

    /// <summary>The file.</summary>
    public byte[] Content => [.. _content];

    /// <summary>The records' hashes, old and new.</summary>
    public Dictionary<string, string> Hashes { get; } = new(StringComparer.Ordinal);

    private AttestationRecord Words(AttestationRecord r) => r with
    {
        PerformedBy = _words(r.PerformedBy),
        ApprovedBy = _words(r.ApprovedBy),
        Event = Words(r.Event),
        Statement = Words(r.Statement),
        Url = Words(r.Url),
        Artefacts = [.. r.Artefacts.Select(a => a with { Path = _words(a.Path) })],
    };

    private string? Words(string? text) => text is null ? null : _words(text);

    private void Add(byte[] line)
    {
        _content.AddRange(line);
        _content.Add((byte)'\n');
    }
}
