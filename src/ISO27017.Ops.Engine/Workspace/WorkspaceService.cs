using ISO27017.Ops.Engine.Aws.Sessions;
using ISO27017.Ops.Engine.Workspace.Examination;
using ISO27017.Ops.Engine.Workspace.Scaffold;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>Makes workspaces, and finds what is wrong with them.</summary>
public static class WorkspaceService
{
    /// <summary>Makes a workspace: all of its files or none.</summary>
    /// <param name="wanted">What to make, and where.</param>
    /// <param name="warn">Hears what the user should do by hand.</param>
    /// <returns>The full paths of the files written. Those that people have written already are kept and not among them.</returns>
    /// <exception cref="IsoOpsException">A value cannot be used, a file is there already, or the folder cannot be written.</exception>
    public static IReadOnlyList<string> Create(NewWorkspace wanted, Action<LocalText>? warn = null)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (!wanted.Sample) Check(wanted);
        var written = ScaffoldWriter.Write(wanted.Folder, ScaffoldContent.Of(wanted), wanted.Force);
        if (GitAttributes.Lacking(wanted.Folder) is { } lacking) warn?.Invoke(lacking);
        return written;
    }

    /// <summary>Everything in a workspace that is wrong, or will keep checks from being judged, by file and line.</summary>
    /// <param name="workspace">The workspace's folder or file; null to look for one.</param>
    /// <param name="currentFolder">Where to begin looking, upward to the root; null means nowhere.</param>
    /// <param name="cancel">Ends the examination.</param>
    /// <exception cref="IsoOpsException"><c>WorkspaceNotFound</c>: there is none.</exception>
    public static IReadOnlyList<IsoWorkspaceIssue> Test(string? workspace, string? currentFolder, CancellationToken cancel)
    {
        if (WorkspaceFinder.Locate(workspace, currentFolder) is not var (files, name)) throw WorkspaceFinder.None(currentFolder);
        return WorkspaceExaminer.Find(files, name, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), cancel);
    }

    private static void Check(NewWorkspace wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted.Organisation)) throw ScaffoldErrors.NoName();
        // Also halves of pairs, which no file can hold
        if (VisibleText.Of(wanted.Organisation) != wanted.Organisation) throw ScaffoldErrors.UnusableName(wanted.Organisation);
        foreach (var account in wanted.Accounts.Where(a => a.Id.Length != 12 || !a.Id.All(char.IsAsciiDigit)))
            throw ScaffoldErrors.NotAnAccount(account.Id);
        foreach (var region in wanted.Regions) IdentityResolver.KnownRegion(region);
    }
}
