using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>Finds everything in a workspace that is wrong, or will keep checks from being judged.</summary>
internal static class WorkspaceExaminer
{
    /// <summary>What was found, by file and line.</summary>
    public static IReadOnlyList<IsoWorkspaceIssue> Find(IWorkspaceFiles files, string name, DateOnly today, CancellationToken cancel)
    {
        var issues = new Issues();
        WorkspaceFile? file = null;
        issues.Try("Unreadable", files.Shown(name), () =>
        {
            var reading = WorkspaceReader.Examine(files, name);
            issues.Add("WorkspaceFile", reading.Problems);
            file = reading.File;
        });
        var catalog = OwnCheckIssues.Find(files, issues, cancel);
        RecordIssues.Find(files, catalog, today, issues);
        if (file is null) return issues.InOrder();
        var examined = new Examined(files, file, catalog, today);
        ParameterIssues.Find(examined, issues);
        TenantIssues.Find(examined, issues);
        RegisterIssues.Find(examined, issues);
        DocumentIssues.Find(examined, issues, cancel);
        RecordIssues.Artefacts(examined, issues, cancel);
        return issues.InOrder();
    }
}
