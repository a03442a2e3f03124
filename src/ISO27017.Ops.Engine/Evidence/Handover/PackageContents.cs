using System.Security.Cryptography;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>The files of a package that was verified whole, as they are to be sent.</summary>
/// <param name="Path">The folder or zip file.</param>
/// <param name="Root">What their keys begin with; for a zip file its key.</param>
/// <param name="Digest">The package's digest.</param>
/// <param name="Files">The files, in the order of their keys.</param>
internal sealed record PackageContents(string Path, string Root, string Digest, IReadOnlyList<LocalFile> Files)
{
    /// <summary>The file whose presence says that all the others are there; null for a zip file, which is there or is not.</summary>
    public LocalFile? Last => Files.Count == 1 ? null : Files.Single(f => f.Key == Root + PackageLayout.Sums);

    /// <summary>Verifies the package and lists its files.</summary>
    /// <exception cref="IsoOpsException">It is no package, or does not verify.</exception>
    public static PackageContents Open(string path, string? prefix, CancellationToken cancel)
    {
        path = System.IO.Path.TrimEndingDirectorySeparator(path);
        var root = ObjectKeys.Root(prefix, path);
        try
        {
            return Directory.Exists(path) ? OfFolder(path, root, cancel) : OfZip(path, root, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw EvidenceErrors.Unreadable(path, e);
        }
    }

    private static PackageContents OfFolder(string path, string root, CancellationToken cancel)
    {
        var digest = Verify(path, cancel);
        using var files = PackageFiles.Open(path);
        using var sums = new MemoryStream();
        using (var source = files.OpenFile(PackageLayout.Sums))
        {
            source.CopyTo(sums);
        }

        if (SumsFile.Digest(sums.ToArray()) != digest)
        {
            throw HandoverErrors.Changed(path);
        }

        var digests = SumsFile.Read(Encoding.Latin1.GetString(sums.ToArray()), []);
        digests.Add(PackageLayout.Sums, digest);
        return new PackageContents(path, root, digest,
        [
            .. digests.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new LocalFile(
                System.IO.Path.Combine(path, d.Key),
                ObjectKeys.Check(root + d.Key),
                files.Names.TryGetValue(d.Key, out var length) ? length : throw HandoverErrors.Changed(path),
                d.Value)),
        ]);
    }

    // The file is read before it is verified: whatever changes later, what is sent is what was verified.
    private static PackageContents OfZip(string path, string root, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            throw EvidenceErrors.NotFound(path);
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var whole = SumsFile.Hex(SHA256.HashData(file));
        return new PackageContents(path, root, Verify(path, cancel), [new LocalFile(path, ObjectKeys.Check(root), file.Length, whole)]);
    }

    private static string Verify(string path, CancellationToken cancel)
    {
        var evidence = EvidenceVerifier.Verify(path, cancel);
        return evidence is { Verified: true, Digest: { } digest } ? digest : throw HandoverErrors.NotVerified(evidence);
    }
}
