using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>
/// A zip file has many bytes that no file's digest covers: headers, padding, other encodings of the same data. So its comment,
/// the last thing in it, is the SHA-256 of every byte before the comment; <c>unzip -z</c> shows it.
/// </summary>
internal static class ZipSeal
{
    /// <summary>The length of the comment.</summary>
    public const int Length = 20 + 64;

    private const string Label = "ISO27017.Ops sha256 ";

    /// <summary>Seals a finished archive that has no comment.</summary>
    public static void Write(FileStream zip)
    {
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, Length);
        zip.Position = zip.Length - length.Length;
        zip.Write(length);
        var comment = Comment(zip, zip.Length);
        zip.Position = zip.Length;
        zip.Write(comment);
        zip.Flush(flushToDisk: true);
    }

    /// <summary>True if nothing in the archive has changed since it was sealed.</summary>
    public static bool Holds(Stream zip)
    {
        if (zip.Length <= Length)
        {
            return false;
        }

        var comment = new byte[Length];
        zip.Position = zip.Length - Length;
        zip.ReadExactly(comment);
        return comment.AsSpan().SequenceEqual(Comment(zip, zip.Length - Length));
    }

    /// <summary>True if the end of the file has what looks like a seal, whether it holds or not.</summary>
    public static bool IsNear(Stream zip)
    {
        var tail = new byte[Math.Min(zip.Length, 4 * Length)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        return tail.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Label)) >= 0;
    }

    private static byte[] Comment(Stream zip, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        zip.Position = 0;
        while (zip.Position < length)
        {
            var read = zip.Read(buffer, 0, (int)Math.Min(buffer.Length, length - zip.Position));
            if (read == 0)
            {
                break;
            }

            hash.AppendData(buffer, 0, read);
        }

        return Encoding.ASCII.GetBytes(Label + SumsFile.Hex(hash.GetHashAndReset()));
    }
}
