using System.IO.Compression;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>A package that is a zip file. Nothing is ever extracted to disk.</summary>
internal sealed class ZipFiles : PackageFiles
{
    // A package is text, which deflate makes some ten times smaller; a bomb is thousands.
    private const long Harmless = 1L << 30;
    private const int Ratio = 200;
    private const int Link = 0xA000;

    private readonly SortedDictionary<string, long> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly Stream _file;
    private readonly ZipArchive? _zip;
    private readonly ZipLayout? _layout;
    private IReadOnlyList<LocalText>? _problems;

    private ZipFiles(Stream file, ZipArchive? zip)
    {
        _file = file;
        _zip = zip;
        _layout = ZipLayout.Read(file, ZipSeal.Length);
        if (zip is null)
        {
            Refused = true;
            Report("zip として読めません（途中で切れているか、変わっています）。", "It cannot be read as a zip file (cut off or changed).");
            return;
        }

        Add(zip.Entries);
    }

    /// <summary>True if no entry of it is read: it is damaged, or a bomb.</summary>
    public bool Refused { get; private set; }

    public override IReadOnlyDictionary<string, long> Names => _names;

    // The seal costs reading the whole file: only who looks for problems needs it.
    public override IReadOnlyList<LocalText> Problems => _problems ??= _zip is null || (ZipSeal.Holds(_file) && _layout is not null) ? base.Problems
        : ZipSeal.Holds(_file) ?
        [
            new(
                "zip ファイルの構造が、書き出したときのものではありません。別のソフトウェアで展開すると、ここで検証したものと違う内容になるおそれがあります。",
                "The zip file is not built as it was written: other software might unpack something else than what is verified here."),
            .. base.Problems,
        ]
        : [
            new(
                "zip ファイルそのものが、書かれたときから変わっています（コメントにあるダイジェストと一致しません）。",
                "The zip file itself has changed since it was written (the digest in its comment does not match)."),
            .. base.Problems,
        ];

    /// <summary>Opens a zip file, damaged ones too.</summary>
    public static new ZipFiles Open(string path) => Of(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), path);

    /// <summary>The same, of a stream that can seek, which is disposed with it.</summary>
    public static ZipFiles Of(Stream file, string path)
    {
        try
        {
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries;
            return new ZipFiles(file, zip);
        }
        catch (InvalidDataException) when (IsZip(file))
        {
            return new ZipFiles(file, null);
        }
        catch (Exception e)
        {
            file.Dispose();
            throw e is InvalidDataException ? EvidenceErrors.NotAPackage(path, e) : e;
        }
    }

    public override Stream OpenFile(string name)
    {
        var entry = _entries.GetValueOrDefault(name) ?? throw new FileNotFoundException(null, name);
        try
        {
            // The library stops at the length that the entry declares; other software goes on, and so must whoever looks for changes.
            var data = _layout?.Find(name) is not var (at, length, deflated) ? entry.Open()
                : deflated ? new DeflateStream(new PartStream(_file, at, length), CompressionMode.Decompress)
                : new PartStream(_file, at, length);
            return new BoundedStream(data, entry.Length);
        }
        catch (InvalidDataException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _zip?.Dispose();
        _file.Dispose();
    }

    private static bool IsZip(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        return (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("PK\u0003\u0004"u8))
            || ZipSeal.IsNear(file);
    }

    private void Add(IReadOnlyList<ZipArchiveEntry> entries)
    {
        if (entries.Sum(e => (decimal)e.Length) is var total && total > Harmless && total > (decimal)_file.Length * Ratio)
        {
            Refused = true;
            Report(
                $"展開すると {total} バイトになります。圧縮率が異常なので読みません。",
                $"It would expand to {total} bytes. Such a ratio is not that of a package, so it is not read.");
            return;
        }

        foreach (var entry in entries)
        {
            if (!PackageLayout.IsSafe(entry.FullName))
            {
                Report(
                    $"zip の中の名前「{VisibleText.Of(entry.FullName)}」は安全ではありません（パッケージの外、または使えない文字）。",
                    $"The name '{VisibleText.Of(entry.FullName)}' in the zip is unsafe (outside the package, or unusable characters).");
            }
            else if (((entry.ExternalAttributes >> 16) & 0xF000) == Link)
            {
                Report($"「{entry.FullName}」はリンクです。", $"'{entry.FullName}' is a link.");
            }
            else if (!_names.TryAdd(entry.FullName, entry.Length))
            {
                Report($"「{entry.FullName}」が zip の中に 2 つあります。", $"'{entry.FullName}' is in the zip twice.");
            }
            else
            {
                _entries.Add(entry.FullName, entry);
            }
        }
    }
}
