using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>Reads and lengthens <c>attestations.jsonl</c>. Nothing in it is ever changed.</summary>
internal static class AttestationLog
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The records; none if there is no file.</summary>
    /// <exception cref="IsoOpsException">The file cannot be read.</exception>
    public static AttestationChain Read(IWorkspaceFiles files)
    {
        if (!files.Exists(AttestationRecord.FileName))
        {
            return AttestationChain.Empty;
        }

        var bytes = files.ReadAtMost(AttestationRecord.FileName, MostBytes);
        return bytes.Length > MostBytes
            ? throw AttestationErrors.TooLarge(files.Shown(AttestationRecord.FileName), MostBytes)
            : AttestationChain.Read(bytes);
    }

    /// <summary>Adds a record under the lock.</summary>
    /// <param name="held">The lock of the file.</param>
    /// <param name="make">Makes the record; its number, chain and seal are set here.</param>
    /// <returns>The record as it was written.</returns>
    /// <exception cref="IsoOpsException"><c>AttestationChainBroken</c>, or the file cannot be written: nothing has changed.</exception>
    public static AttestationRecord Append(FileLock held, Func<AttestationRecord> make)
    {
        var before = AtomicFile.Read(held) ?? [];
        var chain = Intact(held.Path, before);
        var record = RecordLine.Seal(make() with { Seq = chain.Records.Count + 1, Previous = chain.Last });
        var line = RecordLine.Bytes(record);
        var joint = before.Length == 0 || before[^1] == (byte)'\n' ? (byte[])[] : [(byte)'\n'];
        AtomicFile.Replace(held, [.. before, .. joint, .. line, (byte)'\n']);
        return record;
    }

    /// <summary>The records of a file that is about to be lengthened.</summary>
    /// <exception cref="IsoOpsException"><c>AttestationChainBroken</c>, <c>AttestationsTooLarge</c>.</exception>
    public static AttestationChain Intact(string shown, byte[] content)
    {
        if (content.Length > MostBytes)
        {
            throw AttestationErrors.TooLarge(shown, MostBytes);
        }

        var chain = AttestationChain.Read(content);
        return chain.Break is { } at ? throw AttestationErrors.Broken(shown, at) : chain;
    }
}
