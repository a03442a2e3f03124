using System.Security.Cryptography;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>One file that is to be handed over, with the digest that it was verified with.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Key">The object that it becomes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its digest, lower-case hexadecimal.</param>
internal sealed record LocalFile(string Path, string Key, long Length, string Sha256)
{
    /// <summary>The whole of a small file.</summary>
    /// <exception cref="IsoOpsException">It is no longer what was verified.</exception>
    public async Task<byte[]> ReadAsync(CancellationToken cancel)
    {
        using var stream = Open();
        var bytes = await ReadAsync(stream, (int)Length, cancel).ConfigureAwait(false);
        return SumsFile.Digest(bytes) == Sha256 ? bytes : throw HandoverErrors.Changed(Path);
    }

    /// <summary>A piece of a large file.</summary>
    /// <exception cref="IsoOpsException">It is no longer what was verified.</exception>
    public async Task<byte[]> ReadAsync(long offset, int count, byte[] digest, CancellationToken cancel)
    {
        using var stream = Open();
        stream.Position = offset;
        var bytes = await ReadAsync(stream, count, cancel).ConfigureAwait(false);
        return SHA256.HashData(bytes).AsSpan().SequenceEqual(digest) ? bytes : throw HandoverErrors.Changed(Path);
    }

    /// <summary>Opens it for reading.</summary>
    public FileStream Open() => new(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.Asynchronous);

    private async Task<byte[]> ReadAsync(FileStream stream, int count, CancellationToken cancel)
    {
        var bytes = new byte[count];
        var read = await stream.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        return read == count ? bytes : throw HandoverErrors.Changed(Path);
    }
}
