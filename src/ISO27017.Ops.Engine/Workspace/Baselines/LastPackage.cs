using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Chain;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Baselines;

/// <summary>Finds the newest package of AWS's answers, not redacted, in a workspace's evidence folder.</summary>
internal static class LastPackage
{
    /// <summary>Its full path; null if there is none.</summary>
    /// <exception cref="IsoOpsException">The workspace names a folder that is not there, or something there looks like a package and cannot
    /// be read: it may be the newest.</exception>
    public static string? Find(Organisation organisation)
    {
        if (organisation.Files.OnDisk(organisation.File.EvidenceFolder) is not { } folder)
            return null;
        if (!Directory.Exists(folder))
            return organisation.File.NamesEvidenceFolder ? throw Missing(folder) : null;
        try
        {
            var heads = PackageHead.In(folder).ToList();
            if (heads.Find(h => h.Manifest is null) is { } damaged)
                EvidencePackage.Open(damaged.Path).Dispose();
            return heads.Where(h => h.Manifest is { Source: "aws", Redactions.Count: 0 }).MaxBy(h => h.Manifest!.CreatedAt)?.Path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WorkspaceFiles.Unreadable(folder, e);
        }
    }

    // A volume that is not mounted looks just so: that nothing was kept yet would be a guess.
    private static IsoOpsException Missing(string folder) => new("EvidenceFolderMissing", IsoError.NotFound, new LocalText(
        $"ワークスペースの evidence が指すフォルダー {folder} がありません。作成するか、{WorkspaceFile.Name} の evidence を直してください。",
        $"The folder {folder} that evidence of the workspace names does not exist. Make it, or correct evidence in {WorkspaceFile.Name}."), folder);
}
