namespace ISO27017.Ops.Engine.Attestations;

/// <summary>What shows that a line is not the one that was written there.</summary>
internal static class ChainRules
{
    /// <summary>What is wrong with a line after intact ones; null if nothing is.</summary>
    public static SourceBreak? Fault(
        int number, ReadOnlySpan<byte> line, AttestationRecord? record, string previous, List<ChainedRecord> before)
    {
        if (record is null)
        {
            return line.StartsWith("<<<<<<<"u8) || line.StartsWith("======="u8) || line.StartsWith(">>>>>>>"u8)
                ? new(number, new("git の競合の印があります。", "There is a conflict mark of git."))
                : new(number, new("証明の記録として読めません。", "This cannot be read as a record."));
        }

        if (!line.SequenceEqual(RecordLine.Bytes(record)) || RecordLine.Seal(record).Hash != record.Hash)
        {
            return new(number, new("書いた後に内容が変わっています。", "Its content has changed since it was written."));
        }

        var expected = before.Count + 1;
        if (record.Seq < expected)
        {
            return new(number, new(
                $"番号 {record.Seq} が 2 度あります。複製されたか、2 つの版が統合されています。",
                $"The number {record.Seq} is here twice: the line was copied, or two versions were merged."));
        }

        if (record.Seq > expected)
        {
            return new(number, new(
                $"番号 {expected} の記録があるはずの所に {record.Seq} があります。行が取り除かれたか、並べ替えられています。",
                $"The record with the number {record.Seq} is where {expected} should be: lines were removed or reordered."));
        }

        return record.Previous == previous
            ? null
            : new(number, new("前の行とつながっていません。前の行が差し替えられています。", "It does not join the line before, which is another than it was."));
    }
}
