using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Testing.Workspace;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class OwnCheckTests : IDisposable
{
    private const string Own = "12.3.1-CSC-X01";
    private readonly Session _session = new();
    private readonly WorkspaceFolder _folder = WorkspaceFolder.Plain().With("checks/own.yaml", WorkspaceFolder.OwnCheck);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Checks_of_the_workspace_are_listed_where_it_is_found_or_named()
    {
        var ours = _session.Get<IsoCheck>("Get-IsoCheck").Count;
        var named = _session.Get<IsoCheck>($"Get-IsoCheck -Workspace '{_folder.Root}'");
        Assert.Equal(ours + 1, named.Count);
        var own = Assert.Single(named, c => c.Id == Own);
        Assert.Equal(["rds:DescribeDBInstances"], own.Operations);
        Assert.Equal(["X.Databases.Exempt"], own.Parameters);

        _session.GoTo(Path.Combine(_folder.Root, "checks"));
        Assert.Single(_session.Get<IsoCheck>($"Get-IsoCheck {Own}"));
        Assert.Contains(Own, _session.Get<IsoControl>("Get-IsoControl 12.3.1").Single().Checks);
        Assert.Contains("12.3.1", _session.Get<IsoControl>("Get-IsoControl -Kind CFG").Select(c => c.Id));
    }

    [Fact]
    public void A_fault_in_them_is_one_clear_error()
    {
        _folder.With("checks/own.yaml", WorkspaceFolder.OwnCheck.Replace("verdict: Fail", "verdict: Pass", StringComparison.Ordinal));
        _session.GoTo(_folder.Root);
        foreach (var command in new[] { "Get-IsoCheck", "Get-IsoControl", "Test-IsoControl -AccessKey a -SecretKey b -Region ap-northeast-1" })
        {
            var error = _session.Fails(command);
            Assert.StartsWith("InvalidChecks,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("own.yaml:", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_old_package_is_judged_by_them_and_a_new_one_names_them()
    {
        _session.Get<IsoEvidence>($"$input | Export-IsoEvidence -Path '{_folder.Root}/old.zip'", SampleRun.Results);

        var results = _session.Get<IsoResult>($"Test-IsoControl -Check {Own} -EvidencePath '{_folder.Root}/old.zip' -Workspace '{_folder.Root}'");

        Assert.NotEmpty(results);
        Assert.All(results, r => Assert.Equal((Own, "12.3.1", IsoRole.CSC), (r.CheckId, r.ControlId, r.Role)));
        Assert.Contains(results, r => r.Status is IsoStatus.Pass or IsoStatus.Fail);
        var side = Assert.Single(_session.Get<IsoVerdict>("$input | Measure-IsoResult", [.. results]));
        Assert.Equal(results.Count, side.Total);

        _session.Get<IsoEvidence>($"$input | Export-IsoEvidence -Path '{_folder.Root}/new'", [.. results]);
        Assert.Contains($"\"{Own}\"", File.ReadAllText(Path.Combine(_folder.Root, "new", "catalogue.json")), StringComparison.Ordinal);
    }
}
