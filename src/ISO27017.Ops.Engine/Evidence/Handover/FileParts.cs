using System.Globalization;
using System.Security.Cryptography;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>The parts in which a large file travels. The same file is always cut in the same places, so that a later run can
/// go on where an earlier one was killed, and so that S3's digest over the parts can be told beforehand.</summary>
internal sealed class FileParts
{
    private const int MostParts = 10_000;
    private const long Grain = 1L << 20;

    private readonly long _length;
    private readonly int _size;

    private FileParts(long length, int size, IReadOnlyList<byte[]> digests)
    {
        _length = length;
        _size = size;
        Digests = digests;
        Composite = Convert.ToBase64String(SHA256.HashData([.. digests.SelectMany(d => d)]))
            + string.Create(CultureInfo.InvariantCulture, $"-{digests.Count}");
    }

    /// <summary>SHA-256 of each part.</summary>
    public IReadOnlyList<byte[]> Digests { get; }

    /// <summary>What S3 calls the checksum of an object made of these parts: the digest of the digests, and their number.</summary>
    public string Composite { get; }

    /// <summary>Where a part begins, and its length. Parts count from 0.</summary>
    public (long Offset, int Count) this[int part] => ((long)part * _size, (int)Math.Min(_size, _length - ((long)part * _size)));

    /// <summary>Cuts a file, which must still be what was verified.</summary>
    public static async Task<FileParts> OfAsync(LocalFile file, int partSize, CancellationToken cancel)
    {
        var size = SizeFor(file.Length, partSize);
        var buffer = new byte[size];
        var digests = new List<byte[]>();
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = file.Open();
        for (var left = file.Length; left > 0; left -= size)
        {
            var part = buffer.AsMemory(0, (int)Math.Min(size, left));
            if (await stream.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false) < part.Length)
            {
                throw HandoverErrors.Changed(file.Path);
            }

            digests.Add(SHA256.HashData(part.Span));
            whole.AppendData(part.Span);
        }

        return SumsFile.Hex(whole.GetHashAndReset()) == file.Sha256
            ? new FileParts(file.Length, size, digests)
            : throw HandoverErrors.Changed(file.Path);
    }

    /// <summary>The size of the parts: the usual one, unless S3 would not take so many.</summary>
    public static int SizeFor(long length, int usual)
    {
        var least = (length + MostParts - 1) / MostParts;
        return least <= usual ? usual : checked((int)((least + Grain - 1) / Grain * Grain));
    }
}
