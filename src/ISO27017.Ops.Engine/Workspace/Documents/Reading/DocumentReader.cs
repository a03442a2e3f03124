using System.Security.Cryptography;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Reads a document of any kind that people keep. Nothing that it refers to is opened, here or elsewhere.</summary>
internal static class DocumentReader
{
    /// <summary>What is in the file. A file that cannot be understood is no error, but has a problem.</summary>
    /// <param name="name">The file, as messages name it; its ending tells Markdown from text.</param>
    /// <param name="stream">Its bytes; read to the end.</param>
    /// <param name="limits">What it may cost; null for the usual.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static DocumentContent Read(string name, Stream stream, DocumentLimits? limits = null)
    {
        limits ??= new DocumentLimits();
        var (bytes, sha256) = Take(stream, limits);
        string? format = null;
        try
        {
            if (bytes is null) throw DocumentProblems.TooLarge(limits.MostBytes);
            if (bytes.Length == 0) throw DocumentProblems.NoText();
            var kind = FileKind.Of(name, bytes);
            format = kind.ToString();
            var (text, sections) = BoundedWork.Run(cancel => DocumentText.Of(Blocks(kind, bytes, limits, cancel), limits, cancel), limits.MostTime);
            if (string.IsNullOrWhiteSpace(text)) throw DocumentProblems.NoText();
            return new DocumentContent { Sha256 = sha256, Format = format, Text = text, Sections = sections };
        }
        catch (DocumentProblemException e)
        {
            return new DocumentContent { Sha256 = sha256, Format = format, Problem = e.Of(VisibleText.Of(name)) };
        }
    }

    private static IEnumerable<DocumentBlock> Blocks(FileKinds kind, byte[] bytes, DocumentLimits limits, CancellationToken cancel) => kind switch
    {
        FileKinds.Markdown => MarkdownBlocks.Of(Bounded(TextBytes.Decode(bytes), limits)),
        FileKinds.Html => HtmlBlocks.Of(Bounded(TextBytes.Decode(bytes, html: true), limits), cancel),
        FileKinds.Docx => Word.WordBlocks.Of(bytes, limits),
        FileKinds.Xlsx => Sheets.SheetBlocks.Of(Sheets.Workbook.Read(bytes, limits, cancel)),
        FileKinds.Pdf => Pdf.PdfBlocks.Of(bytes, limits, cancel),
        _ => TextBlocks.Of(TextBytes.Decode(bytes)),
    };

    // Markup may be several times its text, but not without end: some of it takes a parser long
    private static string Bounded(string markup, DocumentLimits limits) =>
        markup.Length <= 4L * limits.MostText ? markup : throw DocumentProblems.TooComplex();

    private static (byte[]? Bytes, string? Sha256) Take(Stream stream, DocumentLimits limits)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var buffer = new byte[128 * 1024];
        long length = 0;
        while (stream.Read(buffer) is var count and > 0)
        {
            length += count;
            if (length > limits.MostHashed) return (null, null);
            hash.AppendData(buffer, 0, count);
            if (length <= limits.MostBytes) kept.Write(buffer, 0, count);
        }

        return (length <= limits.MostBytes ? kept.ToArray() : null, Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant());
    }
}
