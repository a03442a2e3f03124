using System.Globalization;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>A file that somebody names as an artefact, found fit to be one.</summary>
/// <param name="Path">The full path, as it was named.</param>
/// <param name="Target">The file itself, where the name is a link.</param>
internal sealed record ArtefactSource(string Path, string Target)
{
    /// <summary>What is copied into the workspace at most; larger files are referred to.</summary>
    public const long MostCopied = 50L * 1024 * 1024;

    /// <summary>Looks at a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="reference">True if it stays where it is.</param>
    /// <exception cref="IsoOpsException"><c>UnusableArtefact</c>: missing, a folder, no ordinary file, empty, unreadable, or too large to copy.</exception>
    public static ArtefactSource Of(string path, bool reference)
    {
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw Unusable(path, "URL です。URL は -Url で指定し、-Artefact にはそのページを保存したファイルを指定してください。",
                "it is a URL. Give it with -Url, and as -Artefact a file in which the page was saved.");
        }

        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            if (Directory.Exists(target))
            {
                throw Unusable(path, "フォルダーです。ファイルを指定してください。", "it is a folder. Name a file.");
            }

            // Devices and named pipes have no length either, and opening one might never end.
            var size = new FileInfo(target).Length;
            if (size == 0)
            {
                throw Unusable(path, "空です（または通常のファイルではありません）。", "it is empty, or no ordinary file.");
            }

            if (!reference && size > MostCopied)
            {
                var (is_, most) = (Megabytes(size), Megabytes(MostCopied));
                throw Unusable(path, $"大きすぎてコピーできません（{is_} MB、上限 {most} MB）。-Reference を付けて、置き場所を参照してください。",
                    $"it is too large to copy ({is_} MB, at most {most} MB). Refer to it where it is, with -Reference.");
            }

            using var readable = File.OpenHandle(target, share: FileShare.ReadWrite | FileShare.Delete);
            return new ArtefactSource(path, target);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unusable(path, "ありません。", "there is no such file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Unusable(path, $"読めません（{e.Message}）。", $"it cannot be read ({e.Message}).", e);
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1024d / 1024d).ToString("0.#", CultureInfo.InvariantCulture);

    private static IsoOpsException Unusable(string path, string ja, string en, Exception? inner = null) =>
        AttestationErrors.Artefact(path, new(ja, en), inner);
}
