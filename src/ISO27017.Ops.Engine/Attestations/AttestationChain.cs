using System.Text;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>The records of <c>attestations.jsonl</c>, and whether each still is what was written, in its place.</summary>
/// <remarks>A line taken from the end leaves no trace in the file itself: copies in evidence packages and git keep that.</remarks>
internal sealed class AttestationChain
{
    private AttestationChain(IReadOnlyList<ChainedRecord> records, SourceBreak? broken, string last) =>
        (Records, Break, Last) = (records, broken, last);

    /// <summary>A file that is empty or not there.</summary>
    public static AttestationChain Empty { get; } = new([], null, RecordLine.None);

    /// <summary>The records in the file's order; those after a break as far as they can be read.</summary>
    public IReadOnlyList<ChainedRecord> Records { get; }

    /// <summary>The first line that does not fit; null if all do.</summary>
    public SourceBreak? Break { get; }

    /// <summary>What the next record names as the line before it.</summary>
    public string Last { get; }

    /// <summary>Reads the file's content. A byte order mark, and line ends of Windows, change nothing.</summary>
    public static AttestationChain Read(ReadOnlySpan<byte> content)
    {
        var records = new List<ChainedRecord>();
        SourceBreak? broken = null;
        var (last, number) = (RecordLine.None, 0);
        content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        while (!content.IsEmpty)
        {
            number++;
            var line = Next(ref content);
            if (line.IsEmpty && content.IsEmpty)
            {
                break;
            }

            var record = RecordLine.Read(Encoding.UTF8.GetString(line));
            broken ??= ChainRules.Fault(number, line, record, last, records);
            if (record is not null)
            {
                records.Add(new ChainedRecord(number, broken is null, record));
            }

            last = RecordLine.Sha256(line);
        }

        return new AttestationChain(records, broken, last);
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)'\n');
        var line = end < 0 ? content : content[..end];
        content = end < 0 ? [] : content[(end + 1)..];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }
}
