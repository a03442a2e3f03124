using System.IO.Compression;
using System.Text;
using ISO27017.Ops.Engine.Reports;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Evidence.Chain;

/// <summary>What a package says of itself, read without looking at the rest of it: of hundreds of packages it is quick to read.
/// That the manifest is the one of SHA256SUMS is sure; nothing else is.</summary>
internal sealed class PackageHead
{
    private const long Most = 1L << 29;

    /// <summary>The full path of the folder or zip file.</summary>
    public required string Path { get; init; }

    /// <summary>The package's digest; null if it has no SHA256SUMS that can be read.</summary>
    public string? Digest { get; init; }

    /// <summary>Its manifest; null if that cannot be read or has changed.</summary>
    public PackageManifest? Manifest { get; init; }

    /// <summary>Whose packages stand in one chain: the organisation's by its name, else that of the account that asked.</summary>
    public string? Owner => Manifest is null ? null : OwnerOf(Manifest.Organization, Manifest.HomeAccount);

    /// <summary><see cref="Owner"/> of a run.</summary>
    public static string OwnerOf(string? organization, string homeAccount) => organization is null ? "account " + homeAccount : "name " + organization;

    /// <summary>The packages in a folder, not those in its folders, in the order of their paths.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be read.</exception>
    public static IEnumerable<PackageHead> In(string folder) =>
        Directory.EnumerateDirectories(folder).Where(d => IsFolder(d) && !IsOfReport(d))
            .Concat(Directory.EnumerateFiles(folder).Where(f => f.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)))
            .Where(p => System.IO.Path.GetFileName(p) is not ['.', ..])
            .Order(StringComparer.Ordinal).Select(Read).OfType<PackageHead>();

    /// <summary>True for a folder that is, or was, a package.</summary>
    public static bool IsFolder(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, PackageLayout.Manifest)) || File.Exists(System.IO.Path.Combine(folder, PackageLayout.Sums));

    // Export-IsoReport keeps the further files of a report, with a SHA256SUMS of their own, in a folder beside it.
    private static bool IsOfReport(string folder)
    {
        var sums = System.IO.Path.Combine(folder, PackageLayout.Sums);
        return folder.EndsWith(ReportPlace.FolderSuffix, StringComparison.Ordinal) && File.Exists(folder[..^ReportPlace.FolderSuffix.Length])
            && !File.Exists(System.IO.Path.Combine(folder, PackageLayout.Manifest)) && File.Exists(sums)
            && !File.ReadLines(sums, Encoding.Latin1).Any(l => l.EndsWith("  " + PackageLayout.Manifest, StringComparison.Ordinal));
    }

    /// <summary>Reads the head of what is at <paramref name="path"/>; null if it is a sound zip file of something else.</summary>
    public static PackageHead? Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return Of(path, name => File.Exists(System.IO.Path.Combine(path, name)) ? File.OpenRead(System.IO.Path.Combine(path, name)) : null);
            }

            using var zip = ZipFile.OpenRead(path);
            return zip.GetEntry(PackageLayout.Sums) is null && zip.GetEntry(PackageLayout.Manifest) is null
                ? null
                : Of(path, name => zip.GetEntry(name) is { } entry ? new BoundedStream(entry.Open(), entry.Length) : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new PackageHead { Path = path };
        }
    }

    private static PackageHead Of(string path, Func<string, Stream?> open)
    {
        if (Bytes(open(PackageLayout.Sums)) is not { } sums)
        {
            return new PackageHead { Path = path };
        }

        var digest = SumsFile.Digest(sums);
        try
        {
            // Its line is the only one that matters here; a check of the whole package looks at them all.
            var manifest = Bytes(open(PackageLayout.Manifest)) ?? [];
            var line = Encoding.ASCII.GetBytes($"{SumsFile.Digest(manifest)}  {PackageLayout.Manifest}\n");
            return new PackageHead
            {
                Path = path,
                Digest = digest,
                Manifest = sums.AsSpan().IndexOf(line) < 0 ? null : PackageManifest.FromJson(PackageJson.Read(new MemoryStream(manifest))),
            };
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException or IOException or InvalidDataException)
        {
            return new PackageHead { Path = path, Digest = digest };
        }
    }

    private static byte[]? Bytes(Stream? source)
    {
        using (source)
        {
            if (source is null || source.Length > Most)
            {
                return null;
            }

            using var copy = new MemoryStream((int)source.Length);
            source.CopyTo(copy);
            return copy.ToArray();
        }
    }
}
