using System.Buffers.Binary;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>
/// Where the data of a zip file's entries is, if there is one way only to read it. A zip file says everything twice: before each
/// entry's data and in its directory. Some programs believe the one, some the other, and one made by a forger can show each of them
/// another file. One written here says the same both times, begins with its first entry, and has no byte between its parts.
/// </summary>
internal sealed class ZipLayout
{
    private const int LocalHeader = 30;
    private const int DirectoryHeader = 46;
    private const int End = 22;
    private const int Locator = 20;
    private const int End64 = 56;

    private readonly Stream _zip;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private ZipLayout(Stream zip) => _zip = zip;

    /// <summary>Reads it.</summary>
    /// <param name="zip">A file that ends with a comment of <paramref name="comment"/> bytes.</param>
    /// <param name="comment">The length of the comment.</param>
    /// <returns>null if the file could be read in two ways.</returns>
    public static ZipLayout? Read(Stream zip, int comment)
    {
        try
        {
            var layout = new ZipLayout(zip);
            return layout.Read(zip.Length - comment - End, comment) ? layout : null;
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Where an entry's data begins, its length as it is stored, and whether it is compressed; null if there is no such entry.</summary>
    public (long At, long Length, bool Deflated)? Find(string name) => _entries.TryGetValue(name, out var e) ? (e.At, e.Length, e.Deflated) : null;

    private bool Read(long end, int comment)
    {
        var last = Bytes(end, End);
        if (!Begins(last, "PK\u0005\u0006"u8) || U16(last, 20) != comment || U16(last, 4) != 0 || U16(last, 6) != 0 || U16(last, 8) != U16(last, 10))
        {
            return false;
        }

        var (count, size, start) = ((long)U16(last, 10), (long)U32(last, 12), (long)U32(last, 16));
        if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue)
        {
            end -= Locator + End64;
            var large = Bytes(end, End64 + Locator);
            if (!Begins(large, "PK\u0006\u0006"u8) || !Begins(large.AsSpan(End64), "PK\u0006\u0007"u8) || I64(large, 4) != End64 - 12 || I64(large, End64 + 8) != end
                || I64(large, 24) != I64(large, 32))
            {
                return false;
            }

            (count, size, start) = (I64(large, 32), I64(large, 40), I64(large, 48));
        }
        else if (end >= Locator && Begins(Bytes(end - Locator, Locator), "PK\u0006\u0007"u8))
        {
            // Some programs would follow it, some would not.
            return false;
        }

        return start + size == end && Directory(start, end, count);
    }

    private bool Directory(long at, long end, long count)
    {
        var (start, next) = (at, 0L);
        for (; at < end; count--)
        {
            var header = Bytes(at, DirectoryHeader);
            if (!Begins(header, "PK\u0001\u0002"u8) || U16(header, 32) != 0 || U16(header, 34) != 0)
            {
                return false;
            }

            var names = Bytes(at + DirectoryHeader, U16(header, 28) + U16(header, 30));
            at += DirectoryHeader + names.Length;
            if (Offset(header, names.AsSpan(U16(header, 28))) != next || !Local(ref next, header, names.AsSpan(0, U16(header, 28))))
            {
                return false;
            }
        }

        return count == 0 && at == end && next == start;
    }

    private bool Local(ref long at, byte[] directory, ReadOnlySpan<byte> name)
    {
        var header = Bytes(at, LocalHeader);
        var method = U16(header, 8);

        // Flags, method, time, sum and sizes. Bit 0 means encrypted, bit 3 that sizes come after the data.
        if (!Begins(header, "PK\u0003\u0004"u8) || !header.AsSpan(6, 20).SequenceEqual(directory.AsSpan(8, 20)) || (U16(header, 6) & 9) != 0
            || method is not (0 or 8) || U16(header, 26) != name.Length || !Bytes(at + LocalHeader, name.Length).AsSpan().SequenceEqual(name))
        {
            return false;
        }

        var (stored, length) = (U32(header, 18), U32(header, 22));
        if (stored == uint.MaxValue || length == uint.MaxValue || (method == 0 && stored != length))
        {
            return false;
        }

        var data = at + LocalHeader + name.Length + U16(header, 28);
        at = data + stored;
        return _entries.TryAdd(Encoding.UTF8.GetString(name), new Entry(data, stored, method == 8));
    }

    // Of a file beyond 4 GB it is in the extra field of zip64, which then has nothing else: sizes are small.
    private static long Offset(byte[] header, ReadOnlySpan<byte> extra)
    {
        var offset = (long)U32(header, 42);
        return offset < uint.MaxValue ? offset
            : extra.Length == 12 && BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1 ? BinaryPrimitives.ReadInt64LittleEndian(extra[4..]) : -1;
    }

    private byte[] Bytes(long at, int count)
    {
        var bytes = new byte[count];
        _zip.Position = at;
        _zip.ReadExactly(bytes);
        return bytes;
    }

    private static bool Begins(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> with) => bytes.StartsWith(with);

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static long I64(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));

    private sealed record Entry(long At, long Length, bool Deflated);
}
