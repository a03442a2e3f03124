using ISO27017.Ops.Engine.Workspace;

namespace ISO27017.Ops.Engine.Register;

/// <summary>Which register a command is about, and the workspace whose documents it mentions.</summary>
/// <param name="Path">The full path; null to take the workspace's.</param>
/// <param name="Workspace">A workspace that the user named; null to look for one upward.</param>
/// <param name="CurrentFolder">Where to look from; null for nowhere.</param>
public sealed record RegisterPlace(string? Path, string? Workspace, string? CurrentFolder)
{
    /// <summary>The full path of the register.</summary>
    /// <exception cref="IsoOpsException">Nothing is named and nothing found.</exception>
    public string FullPath()
    {
        if (Path is not null) return Path;
        var organisation = Organisation() ?? throw RegisterErrors.NoPath();
        return organisation.Files.OnDisk(organisation.File.RegisterPath) ?? throw RegisterErrors.NotOnDisk(organisation.File.RegisterPath);
    }

    /// <summary>The workspace; null if there is none.</summary>
    internal Organisation? Organisation() => WorkspaceFinder.Find(Workspace, CurrentFolder);
}
