using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Workspace.Baselines;

/// <summary>Approves a package as the baseline of a workspace.</summary>
public static class BaselineService
{
    /// <summary>The workspace that a request means, for who asks before writing.</summary>
    /// <param name="workspace">Its folder or file; null means found upward from <paramref name="currentFolder"/>.</param>
    /// <param name="currentFolder">Where to begin looking.</param>
    /// <returns>The full path of its <c>baseline.json</c>.</returns>
    /// <exception cref="IsoOpsException">There is no workspace, or it cannot be used.</exception>
    public static string Target(string? workspace, string? currentFolder) =>
        Find(workspace, currentFolder).Files.OnDisk(BaselineMark.FileName)!;

    /// <summary>Checks the package from the first byte to the last, and records it.</summary>
    /// <param name="package">The full path of the package.</param>
    /// <param name="approvedBy">Who approved it.</param>
    /// <param name="reason">Why; null for nothing.</param>
    /// <param name="workspace">The folder or file of the workspace; null means found upward from <paramref name="currentFolder"/>.</param>
    /// <param name="currentFolder">Where to begin looking.</param>
    /// <param name="cancel">Stops it; nothing is changed then.</param>
    /// <exception cref="IsoOpsException">The package does not verify, there is no workspace, or the file cannot be written.</exception>
    public static IsoBaseline Set(
        string package, string approvedBy, string? reason, string? workspace, string? currentFolder, CancellationToken cancel = default)
    {
        var organisation = Find(workspace, currentFolder);
        var mark = BaselineFile.Write(
            organisation, EvidenceVerifier.Verify(Path.TrimEndingDirectorySeparator(package), cancel), approvedBy, reason, TimeProvider.System, cancel);
        return new IsoBaseline
        {
            Package = mark.Package, PackageId = mark.PackageId, Digest = mark.Digest, ApprovedBy = mark.ApprovedBy, Reason = mark.Reason, SetAt = mark.SetAt,
        };
    }

    private static Organisation Find(string? workspace, string? currentFolder) =>
        WorkspaceFinder.Find(workspace, currentFolder) ?? throw WorkspaceFinder.None(currentFolder);
}
