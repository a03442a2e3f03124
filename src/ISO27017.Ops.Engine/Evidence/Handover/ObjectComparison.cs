using System.Security.Cryptography;
using ISO27017.Ops.Engine.Evidence.Handover.Buckets;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>Compares an object with the file that it should be, by S3's own SHA-256 where that says it, by reading the object
/// back where it does not.</summary>
internal sealed class ObjectComparison(BucketReader reader, HandoverOptions options)
{
    /// <summary>Whether the object is the file, byte for byte.</summary>
    public async Task<bool> IsSameAsync(LocalFile file, BucketObject found, CancellationToken cancel)
    {
        if (found.Length != file.Length)
        {
            return false;
        }

        // A digest over the digests of parts tells only if the object was cut as we cut it; if it was, the digests must agree
        var whole = found.Sha256?.Contains('-', StringComparison.Ordinal) != true;
        var ours = found.Sha256 is null ? null
            : whole ? Convert.ToBase64String(Convert.FromHexString(file.Sha256))
            : (await FileParts.OfAsync(file, options.PartSize, cancel).ConfigureAwait(false)).Composite;
        if (ours is not null && found.Sha256 == ours)
        {
            return true;
        }

        return await ReadBackAsync(found, cancel).ConfigureAwait(false) == file.Sha256;
    }

    private async Task<string> ReadBackAsync(BucketObject found, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var offset = 0L; offset < found.Length; offset += options.PieceSize)
        {
            var count = (int)Math.Min(options.PieceSize, found.Length - offset);
            hash.AppendData(await reader.PieceAsync(found, offset, count, cancel).ConfigureAwait(false));
        }

        return SumsFile.Hex(hash.GetHashAndReset());
    }
}
