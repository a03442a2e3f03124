using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Workspace.Entries;
using ISO27017.Ops.Engine.Workspace.Files;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Workspace.Baselines;

/// <summary>Reads and writes <c>baseline.json</c>.</summary>
internal static class BaselineFile
{
    private const int MostBytes = 1 << 16;
    private const int LongestText = 1000;

    /// <summary>The approved baseline; null if none was set.</summary>
    /// <exception cref="IsoOpsException"><c>InvalidBaseline</c>, or the file cannot be read.</exception>
    public static BaselineMark? Read(IWorkspaceFiles files)
    {
        if (!files.Exists(BaselineMark.FileName))
            return null;
        try
        {
            return BaselineMark.Of(PackageJson.Read(new MemoryStream(files.ReadAtMost(BaselineMark.FileName, MostBytes))));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            var shown = files.Shown(BaselineMark.FileName);
            throw new IsoOpsException("InvalidBaseline", IsoError.InvalidData, new LocalText(
                $"{shown} を読み取れません（{e.Message}）。Set-IsoBaseline で設定し直してください。",
                $"{shown} cannot be understood ({e.Message}). Set it anew with Set-IsoBaseline."), shown, e);
        }
    }

    /// <summary>Sets the baseline.</summary>
    /// <param name="organisation">The workspace.</param>
    /// <param name="evidence">The package, checked.</param>
    /// <param name="approvedBy">Who approved it.</param>
    /// <param name="reason">Why; null for nothing.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancel">Ends the waiting for other writers.</param>
    /// <exception cref="IsoOpsException">The package does not verify, is redacted, or the file cannot be written.</exception>
    public static BaselineMark Write(
        Organisation organisation, IsoEvidence evidence, string approvedBy, string? reason, TimeProvider time, CancellationToken cancel)
    {
        if (!evidence.Verified || evidence.PackageId is null || evidence.Digest is null)
        {
            throw new IsoOpsException("BaselineNotVerified", IsoError.InvalidData, new LocalText(
                $"{evidence.Path} は検証に通らないため、ベースラインにできません: {string.Join(" ", evidence.Problems)}",
                $"{evidence.Path} does not verify and cannot be the baseline: {string.Join(" ", evidence.Problems)}"), evidence.Path);
        }

        if (evidence.Redactions.Length > 0)
        {
            throw RedactionErrors.Baseline(evidence.Path);
        }

        var target = organisation.Files.OnDisk(BaselineMark.FileName) ?? throw new InvalidOperationException("The sample organisation is not written to.");
        var mark = new BaselineMark(
            Relative(Path.GetDirectoryName(target)!, evidence.Path), evidence.PackageId, evidence.Digest,
            EntryText.Required("ApprovedBy", approvedBy, LongestText), EntryText.Optional("Reason", reason, LongestText, lines: true), time.GetUtcNow());
        using var held = FileLock.Take(target, cancel: cancel);
        using var content = new MemoryStream();
        PackageJson.Write(content, json => mark.ToJson().WriteTo(json));
        AtomicFile.Replace(held, content.ToArray());
        return mark;
    }

    // Beside the workspace the path stays good when both move; on another drive there is no way from one to the other.
    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
