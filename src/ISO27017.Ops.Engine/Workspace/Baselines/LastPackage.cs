using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Chain;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Baselines;

/// <summary>Finds the newest package of AWS's answers, not redacted, in a workspace's evidence folder.</summary>
internal static class LastPackage
{
    /// <summary>Its full path; null if there is none.</summary>
    /// <exception cref="IsoOpsException">Something there looks like a package and cannot be read: it may be the newest.</exception>
    public static string? Find(Organisation organisation)
    {
        if (organisation.Files.OnDisk(organisation.File.EvidenceFolder) is not { } folder || !Directory.Exists(folder))
            return null;
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
}
