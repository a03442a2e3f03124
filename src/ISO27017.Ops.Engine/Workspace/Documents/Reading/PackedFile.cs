using System.IO.Compression;
using System.Xml;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Looks through a docx or xlsx before a library unpacks it: what may be a bomb is not opened.</summary>
internal static class PackedFile
{
    /// <summary>Checks it.</summary>
    /// <exception cref="DocumentProblemException">It unpacks to too much, is nested too deeply, or has a document type or damage in it.</exception>
    public static void Check(byte[] bytes, DocumentLimits limits)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.MostEntries) throw DocumentProblems.TooComplex();
        var left = limits.MostUnpacked;
        foreach (var entry in zip.Entries.Where(LooksLikeXml))
        {
            using var counted = new CountedStream(entry.Open(), left);
            CheckXml(counted, limits);
            left -= counted.Count;
        }
    }

    // Which part is the document is said inside the file, so that any part may be
    private static bool LooksLikeXml(ZipArchiveEntry entry)
    {
        Span<byte> start = stackalloc byte[64];
        using var stream = entry.Open();
        var known = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)].TrimStart(" \t\r\n"u8);
        return known is [(byte)'<', ..] or [0xEF, 0xBB, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, (byte)'<', ..] or [];
    }

    private static void CheckXml(Stream stream, DocumentLimits limits)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
            if (reader.Depth > limits.MostDepth) throw DocumentProblems.TooComplex();
    }

    private sealed class CountedStream(Stream inner, long most) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Count += read;
            return Count <= most ? read : throw DocumentProblems.TooComplex();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
