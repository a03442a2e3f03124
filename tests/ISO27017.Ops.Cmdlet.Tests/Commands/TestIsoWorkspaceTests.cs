using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Testing.Workspace;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class TestIsoWorkspaceTests : IDisposable
{
    private readonly Session _session = new("ja-JP");
    private readonly WorkspaceFolder _folder = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_new_workspace_has_no_error_and_says_what_is_still_to_write()
    {
        _session.Get<FileInfo>($"New-IsoWorkspace '{_folder.Root}' 株式会社A");
        _session.GoTo(_folder.Root);
        var issues = _session.Get<IsoWorkspaceIssue>("Test-IsoWorkspace");
        Assert.DoesNotContain(issues, i => i.Severity == IsoSeverity.Error);
        Assert.Contains(issues, i => i.Rule == "MissingParameter" && i.Message.Contains("Backup.Ebs.RetentionDays", StringComparison.Ordinal));
        Assert.True(Assert.Single(_session.Get<bool>("Test-IsoWorkspace -Quiet")));
    }

    [Fact]
    public void Faults_are_told_with_file_and_line_and_shown_as_a_table()
    {
        _folder.With("iso27017.yaml", "organisation: A\nacounts: []\n").With("checks/own.yaml", "- check: 1");
        var issues = _session.Get<IsoWorkspaceIssue>($"Test-IsoWorkspace '{_folder.Root}'");
        Assert.Equal(["own.yaml", "iso27017.yaml"], issues.Where(i => i.Severity == IsoSeverity.Error).Select(i => Path.GetFileName(i.File)).Distinct());
        Assert.Contains(issues, i => i.Line == 2 && i.Message.Contains("accounts", StringComparison.Ordinal));
        Assert.False(Assert.Single(_session.Get<bool>($"Test-IsoWorkspace -Path '{_folder.Root}' -Quiet")));
        var shown = _session.Show($"Test-IsoWorkspace '{_folder.Root}'");
        Assert.Contains("iso27017.yaml", shown, StringComparison.Ordinal);
        Assert.Contains("Error", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_workspace_there_is_one_clear_error()
    {
        _session.GoTo(_folder.Root);
        var error = _session.Fails("Test-IsoWorkspace");
        Assert.StartsWith("WorkspaceNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("New-IsoWorkspace", error.ToString(), StringComparison.Ordinal);
    }
}
