using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>A package to read from. Every file is compared with its digest before it is believed.</summary>
internal sealed class EvidencePackage : IDisposable
{
    // No file that is read as a whole is near this.
    private const long Most = 1L << 29;

    private readonly object _reading = new();
    private readonly PackageFiles _files;
    private readonly Dictionary<string, string> _digests;

    private EvidencePackage(string path, PackageFiles files)
    {
        Path = path;
        _files = files;
        _digests = ReadDigests();

        try
        {
            Manifest = PackageManifest.FromJson(PackageJson.Read(OpenFile(PackageLayout.Manifest)));
            Coverage = CoverageFile.Read(OpenFile(PackageLayout.Coverage)).ToDictionary(e => e.Document, StringComparer.Ordinal);
        }
        catch (LaterFormatException e)
        {
            throw EvidenceErrors.LaterFormat(path, e);
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException)
        {
            throw EvidenceErrors.NotAPackage(path, e);
        }

        if (Manifest.FilesDigest != SumsFile.FilesDigest(_digests))
        {
            throw EvidenceErrors.Changed(path, new LocalText(
                $"{PackageLayout.Sums} が {PackageLayout.Manifest} と合いません。",
                $"{PackageLayout.Sums} is not what {PackageLayout.Manifest} says.").In());
        }

        CheckSeals();
    }

    /// <summary>The folder or zip file.</summary>
    public string Path { get; }

    /// <summary>What the package is about: its AsOf, parameters, accounts, regions.</summary>
    public PackageManifest Manifest { get; }

    /// <summary>Every call that was planned, by its document's path.</summary>
    public IReadOnlyDictionary<string, CoverageEntry> Coverage { get; }

    /// <summary>Opens the package at <paramref name="path"/>.</summary>
    /// <exception cref="IsoOpsException">There is none, or it has changed.</exception>
    public static EvidencePackage Open(string path)
    {
        var files = PackageFiles.Open(path);
        try
        {
            return new EvidencePackage(path, files);
        }
        catch (Exception e)
        {
            files.Dispose();
            throw e is IOException or UnauthorizedAccessException ? EvidenceErrors.Unreadable(path, e) : e;
        }
    }

    /// <summary>The names of its files.</summary>
    public IEnumerable<string> Names => _digests.Keys;

    /// <summary>The SHA-256 of its files, by name.</summary>
    public Dictionary<string, string> Digests => _digests;

    /// <summary>The package's own digest, which is that of <c>SHA256SUMS</c>.</summary>
    public string Digest { get; private set; } = string.Empty;

    /// <summary>The bytes of a file, after comparing them with its digest.</summary>
    /// <exception cref="IsoOpsException">The file is missing or has changed.</exception>
    public Stream OpenFile(string name)
    {
        byte[] bytes;
        try
        {
            bytes = Bytes(name);
        }
        catch (FileNotFoundException)
        {
            throw Missing(name);
        }

        var digest = Convert.ToHexString(SHA256.HashData(bytes));
        return string.Equals(_digests.GetValueOrDefault(name), digest, StringComparison.OrdinalIgnoreCase)
            ? new MemoryStream(bytes, writable: false)
            : throw EvidenceErrors.Changed(Path, new LocalText($"{name} の内容が違います。", $"{name} is not what it was.").In());
    }

    /// <summary>The document of a call; null if it is missing or has changed.</summary>
    public CallOutcome? Document(string key)
    {
        try
        {
            using var stream = OpenFile(key);
            return DocumentFile.Read(stream);
        }
        catch (Exception e) when (e is IsoOpsException or JsonException or IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private Dictionary<string, string> ReadDigests()
    {
        // What is wrong with the container says more than what cannot be found in it.
        var problems = new List<LocalText>(_files.Problems);
        var sums = _files.Names.ContainsKey(PackageLayout.Sums) ? Bytes(PackageLayout.Sums) : [];
        Digest = SumsFile.Digest(sums);
        var digests = sums.Length > 0 ? SumsFile.Read(Encoding.Latin1.GetString(sums), problems) : [];
        return problems.Count > 0 ? throw EvidenceErrors.Changed(Path, problems[^1].In())
            : digests.Count > 0 ? digests
            : throw Missing(PackageLayout.Sums);
    }

    // Whose signature it is, only who verifies can tell; that it holds can be told here.
    private void CheckSeals()
    {
        var problems = new List<LocalText>();
        new SealCheck(Seal, problems, trust: null).Run(Manifest);
        if (problems.Count > 0)
        {
            throw EvidenceErrors.Changed(Path, problems[0].In());
        }
    }

    private byte[]? Seal(string name)
    {
        if (!_digests.ContainsKey(name))
        {
            return null;
        }

        using var stream = (MemoryStream)OpenFile(name);
        return stream.ToArray();
    }

    private IsoOpsException Missing(string name) =>
        EvidenceErrors.Changed(Path, new LocalText($"{name} がありません。", $"{name} is missing.").In());

    // A zip file is read by one thread at a time.
    private byte[] Bytes(string name)
    {
        lock (_reading)
        {
            using var source = _files.OpenFile(name);
            if (source.Length > Most)
            {
                throw new IOException($"{name} is too large to be a package's.");
            }

            using var copy = new MemoryStream((int)source.Length);
            source.CopyTo(copy);
            return copy.ToArray();
        }
    }
}
