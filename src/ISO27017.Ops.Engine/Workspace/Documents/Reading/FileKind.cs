using System.IO.Compression;
using System.Text;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Tells what a file is by what is in it; its name only decides between Markdown and plain text.</summary>
internal static class FileKind
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The kind.</summary>
    /// <exception cref="DocumentProblemException">It is none that can be read.</exception>
    public static FileKinds Of(string name, byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (start.IndexOf("%PDF-"u8) >= 0) return FileKinds.Pdf;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8)) return Packed(bytes);
        if (start.StartsWith(OldOffice)) throw Old(bytes);
        if (start.StartsWith(@"{\rtf"u8)) throw DocumentProblems.UnsupportedFormat("リッチテキスト（RTF）", "rich text (RTF)");
        if (!TextBytes.LooksLikeText(bytes)) throw DocumentProblems.UnsupportedFormat("文書ではないバイナリーファイル（画像など）", "a binary file, such as a picture");
        return Markup(name, bytes);
    }

    private static FileKinds Markup(string name, byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024)).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return FileKinds.Html;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".MD" or ".MARKDOWN" or ".MDOWN" => FileKinds.Markdown,
            ".HTML" or ".HTM" or ".XHTML" => FileKinds.Html,
            _ => FileKinds.Text,
        };
    }

    private static FileKinds Packed(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) return FileKinds.Docx;
                if (entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) return FileKinds.Xlsx;
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw DocumentProblems.Damaged(e);
        }

        throw DocumentProblems.UnsupportedFormat("docx でも xlsx でもない ZIP ファイル", "a zip file that is neither docx nor xlsx");
    }

    // With a password Office packs its new files into the old container
    private static DocumentProblemException Old(byte[] bytes) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
        ? DocumentProblems.Encrypted()
        : DocumentProblems.UnsupportedFormat("古い形式の Office ファイル（doc、xls など）", "a file of an old Office (doc, xls and the like)");
}
