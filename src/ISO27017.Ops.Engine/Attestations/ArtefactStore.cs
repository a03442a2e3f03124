using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>The artefacts of a workspace: copies under names that begin with their digest, so that no two collide.</summary>
internal static class ArtefactStore
{
    /// <summary>The folder of the copies, in the workspace's folder.</summary>
    public const string Folder = "artefacts";

    private const int DigestDigits = 16;
    private const int LongestName = 150;
    private const string Forbidden = "<>:\"/\\|?*";

    /// <summary>Notes a file where it is.</summary>
    public static RecordedArtefact Refer(string workspaceFolder, ArtefactSource source, CancellationToken cancel)
    {
        using var stream = Open(source);
        var (digest, size) = Copy(stream, Stream.Null, long.MaxValue, cancel);
        var path = Written(workspaceFolder, source.Path);
        return WorkspacePath.Problem(path) is { } problem
            ? throw AttestationErrors.Artefact(source.Path, problem)
            : new RecordedArtefact(path, digest, size);
    }

    /// <summary>Copies a file into the workspace, unless it lies there already. Hold the lock of the records: what killed writers left is cleaned up.</summary>
    public static RecordedArtefact Keep(string workspaceFolder, ArtefactSource source, CancellationToken cancel)
    {
        var folder = Path.Combine(workspaceFolder, Folder);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var left in Directory.EnumerateFiles(folder, ".????????.partial").ToList())
            {
                File.Delete(left);
            }

            using var stream = Open(source);
            using var file = new NewFile(Path.Combine(folder, $".{Guid.NewGuid().ToString("N")[..8]}.partial"));
            var (digest, size) = Copy(stream, file.Stream, ArtefactSource.MostCopied, cancel);
            if (size > ArtefactSource.MostCopied || size == 0)
            {
                throw AttestationErrors.Artefact(source.Path, new("読んでいる間に変わりました。", "it changed while it was read."));
            }

            file.Finish(like: null);
            var name = $"{digest[..DigestDigits]}-{SafeName(Path.GetFileName(source.Path))}";
            file.TakePlaceOf(Path.Combine(folder, name));
            FolderFlush.Try(folder);
            return new RecordedArtefact($"{Folder}/{name}", digest, size);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.NotWritable(folder, e);
        }
    }

    /// <summary>A name that every file system takes.</summary>
    internal static string SafeName(string name)
    {
        var safe = string.Concat(name.Normalize(NormalizationForm.FormC).EnumerateRunes().Select(r =>
            (r.IsBmp && Forbidden.Contains((char)r.Value, StringComparison.Ordinal)) || Rune.GetUnicodeCategory(r) is UnicodeCategory.Control
                or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                ? "_" : r.ToString())).TrimEnd('.', ' ');
        var extension = Path.GetExtension(safe);
        var stem = safe[..^extension.Length].EnumerateRunes().ToList();
        while (stem.Count > 1 && stem.Sum(r => r.Utf8SequenceLength) + Encoding.UTF8.GetByteCount(extension) > LongestName)
        {
            stem.RemoveAt(stem.Count - 1);
        }

        return Encoding.UTF8.GetByteCount(extension) > LongestName / 2 ? "artefact" : string.Concat(stem) + extension;
    }

    private static FileStream Open(ArtefactSource source)
    {
        try
        {
            return new FileStream(source.Target, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw AttestationErrors.Artefact(source.Path, new($"読めません（{e.Message}）。", $"it cannot be read ({e.Message})."), e);
        }
    }

    private static (string Digest, long Size) Copy(Stream from, Stream to, long most, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        long size = 0;
        for (int count; size <= most && (count = from.Read(buffer)) > 0; size += count)
        {
            cancel.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, count);
            to.Write(buffer, 0, count);
        }

        return (Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant(), size);
    }

    // Within the workspace's folder or beside it the path goes wherever the workspace goes; elsewhere it is the full path.
    private static string Written(string workspaceFolder, string path)
    {
        var relative = Path.GetRelativePath(workspaceFolder, path).Replace(Path.DirectorySeparatorChar, '/');
        return Path.IsPathRooted(relative) || relative.StartsWith("../../", StringComparison.Ordinal)
            ? path.Replace(Path.DirectorySeparatorChar, '/')
            : relative;
    }
}
