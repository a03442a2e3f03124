using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Facts;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>The workspace as one run sees it: what it read first stays so, to its end and in its evidence.</summary>
internal static class RunWorkspace
{
    /// <summary>Reads a workspace.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="name">The name of its <c>iso27017.yaml</c>.</param>
    /// <param name="kept">Keeps what is read.</param>
    /// <exception cref="IsoOpsException">The file cannot be read or used.</exception>
    public static Organisation Read(IWorkspaceFiles files, string name, RunFiles kept)
    {
        var snapshot = new SnapshotFiles(files, name, kept);
        var organisation = WorkspaceReader.Read(snapshot, name);
        snapshot.Register = organisation.File.RegisterPath;
        return organisation;
    }

    /// <summary>The plan, with the workspace answering for itself.</summary>
    public static AssessmentPlan Asking(this AssessmentPlan plan, RunFiles kept, TimeProvider time) => plan with
    {
        Source = new WorkspaceSource(plan.Source, plan.Workspace, WorkspaceFacts.All, time),
        Files = kept,
        Answers = plan.Workspace is null ? WorkspaceAnswers.None : WorkspaceAnswers.Given,
    };

    /// <summary>The workspace's files out of a package, so that they go into one that is made of judging it again.</summary>
    public static RunFiles Of(PackageSource package)
    {
        var kept = new RunFiles();
        foreach (var name in package.Names.Where(PackageLayout.IsOfWorkspace))
            kept.Open(name, () => package.OpenFile(name)).Dispose();
        return kept;
    }
}
