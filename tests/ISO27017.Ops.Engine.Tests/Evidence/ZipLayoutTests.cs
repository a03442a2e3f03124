using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

/// <summary>A forger who seals his zip file anew, and shows one file to us and another to those who unpack it.</summary>
public sealed class ZipLayoutTests : IDisposable
{
    private const string Target = "report.md";
    private static readonly byte[] Evil = "\n# Everything passes\n"u8.ToArray();

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _zip;

    public ZipLayoutTests()
    {
        Exporter.WriteSmall(_folder["p.zip"]);
        _zip = File.ReadAllBytes(_folder["p.zip"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Built_as_ours_are_it_verifies() => Assert.Empty(Problems(Rebuilt((_, _, data) => data)));

    [Fact]
    public void Data_that_the_header_before_it_calls_stored_is_found() => Assert.NotEmpty(Problems(Rebuilt((local, _, data) =>
    {
        BinaryPrimitives.WriteUInt16LittleEndian(local.AsSpan(8), 0);
        BinaryPrimitives.WriteInt32LittleEndian(local.AsSpan(18), data.Length + Evil.Length);
        BinaryPrimitives.WriteInt32LittleEndian(local.AsSpan(22), data.Length + Evil.Length);
        return [.. data, .. Evil];
    })));

    [Fact]
    public void Another_name_before_the_data_is_found() => Assert.NotEmpty(Problems(Rebuilt((local, _, data) =>
    {
        local[30] = (byte)'q';
        return data;
    })));

    [Fact]
    public void An_entry_that_no_directory_names_is_found() => Assert.NotEmpty(Problems(Rebuilt((_, _, data) => [.. data, .. "PK\u0003\u0004"u8, .. Evil])));

    [Fact]
    public void Data_that_goes_on_after_its_length_is_found()
    {
        Assert.NotEmpty(Problems(Rebuilt((local, directory, data) =>
        {
            using var whole = new MemoryStream();
            using (var deflate = new DeflateStream(whole, CompressionLevel.Optimal, leaveOpen: true))
            {
                using var before = new DeflateStream(new MemoryStream(data), CompressionMode.Decompress);
                before.CopyTo(deflate);
                deflate.Write(Evil);
            }

            // Both headers agree on the length that digests fit.
            BinaryPrimitives.WriteInt32LittleEndian(local.AsSpan(18), (int)whole.Length);
            BinaryPrimitives.WriteInt32LittleEndian(directory.AsSpan(20), (int)whole.Length);
            return whole.ToArray();
        })));
    }

    [Fact]
    public void Bytes_before_the_first_entry_are_found() => Assert.NotEmpty(Problems(Rebuilt((_, _, data) => data, "<html>"u8.ToArray())));

    [Fact]
    public void A_file_of_more_entries_than_old_zip_files_can_count_has_a_layout()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i <= ushort.MaxValue; i++)
            {
                archive.CreateEntry($"{i}", CompressionLevel.NoCompression);
            }

            using var last = archive.CreateEntry("last").Open();
            last.Write(Evil);
        }

        var layout = Assert.IsType<ZipLayout>(ZipLayout.Read(zip, 0));
        Assert.Equal(0, layout.Find("65535")!.Value.Length);
        Assert.True(layout.Find("last")!.Value.Deflated);
    }

    private List<string> Problems(byte[] body)
    {
        var zip = _folder["forged.zip"];
        File.WriteAllBytes(zip, [.. body, .. Encoding.ASCII.GetBytes("ISO27017.Ops sha256 " + Convert.ToHexString(SHA256.HashData(body)).ToLowerInvariant())]);
        return [.. EvidenceVerifier.Verify(zip, CancellationToken.None).Problems];
    }

    // Every entry as it is, but one: its header before the data and in the directory, and its data.
    private byte[] Rebuilt(Func<byte[], byte[], byte[], byte[]> change, byte[]? before = null)
    {
        var end = _zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var at = BinaryPrimitives.ReadInt32LittleEndian(_zip.AsSpan(end + 16));
        var (data, directory) = (new MemoryStream(), new MemoryStream());
        data.Write(before ?? []);
        var count = 0;
        for (; at < end; count++)
        {
            var header = _zip[at..(at + 46 + U16(at + 28))];
            at += header.Length;
            var from = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(42));
            var begin = from + 30 + U16(from + 26);
            var local = _zip[from..begin];
            var content = _zip[begin..(begin + BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(20)))];
            if (Encoding.ASCII.GetString(header, 46, header.Length - 46) == Target)
            {
                content = change(local, header, content);
            }

            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(42), (int)data.Position);
            data.Write(local);
            data.Write(content);
            directory.Write(header);
        }

        var last = _zip[end..(end + 22)];
        BinaryPrimitives.WriteInt32LittleEndian(last.AsSpan(12), (int)directory.Length);
        BinaryPrimitives.WriteInt32LittleEndian(last.AsSpan(16), (int)data.Length);
        return [.. data.ToArray(), .. directory.ToArray(), .. last];
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_zip.AsSpan(at));
}
