using System.Diagnostics;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Register.Comparing;
using ISO27017.Ops.Testing.Evidence;
using ISO27017.Ops.Testing.Register;

namespace ISO27017.Ops.Engine.Tests.Register.Comparing;

public sealed class RegisterComparisonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_shorter_retention_changes_one_measure_and_names_what_must_follow_and_what_it_voids()
    {
        var difference = Assert.Single(Compare(s => s.Replace("7日間保管", "3日間保管", StringComparison.Ordinal)));

        Assert.Equal((IsoDifferenceKind.MeasureChanged, "12.3.1", IsoRole.CSP), (difference.Kind, difference.ControlId, difference.Role));
        Assert.Contains("7日間保管", difference.Before, StringComparison.Ordinal);
        Assert.Contains("3日間保管", difference.After, StringComparison.Ordinal);
        Assert.Equal(["クラウドサービス仕様書 2.4.6"], difference.DocumentsToUpdate);
        Assert.Equal(["12.3.1-CSP-01", "12.3.1-CSP-02"], difference.ChecksVoided);
        Assert.Equal(["12.3.1-CSP-M1"], difference.AttestationsVoided);
    }

    [Fact]
    public void Layout_is_no_difference() =>
        Assert.Empty(Compare(s => s.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("- ", "-   ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("### CSP: 管理策なし\n\n## [9.2.1", "### CSP:\n- 始めた\n\n## [9.2.1", "StateChanged 9.1.2-CSP")]
    [InlineData("### CSP: 管理策なし\n\n## [9.2.1", "## [9.2.1", "MeasureRemoved 9.1.2-CSP")]
    [InlineData("特権的アクセス県の管理", "特権的アクセス権の管理", "TitleChanged 9.2.3")]
    [InlineData("### 下記の通り、方針", "### 次の通り、方針", "IntroductionChanged 5.1.1")]
    public void Each_kind_of_change_is_told(string before, string after, string expected)
    {
        Assert.Equal(expected, Assert.Single(Compare(s => s.Replace(before, after, StringComparison.Ordinal))).ToString());
    }

    [Fact]
    public void Controls_come_and_go_with_their_sides()
    {
        var at = SeedRegister.Text.IndexOf("### [CLD.13.1.4", StringComparison.Ordinal);

        Assert.Equal(["ControlRemoved CLD.13.1.4", "MeasureRemoved CLD.13.1.4-CSC", "MeasureRemoved CLD.13.1.4-CSP"], Compare(s => s[..at]).Select(d => d.ToString()));
        File.WriteAllText(_folder["a.md"], SeedRegister.Text[..at]);
        File.WriteAllBytes(_folder["b.md"], SeedRegister.Bytes);
        Assert.Equal(
            ["ControlAdded CLD.13.1.4", "MeasureAdded CLD.13.1.4-CSC", "MeasureAdded CLD.13.1.4-CSP"],
            RegisterService.Compare(new RegisterPlace(null, null, null), _folder["a.md"], _folder["b.md"]).Select(d => d.ToString()));
    }

    [Fact]
    public void Revisions_are_read_through_git_byte_for_byte()
    {
        var path = Repository();
        File.WriteAllText(path, SeedRegister.Text.Replace("7日間保管", "3日間保管", StringComparison.Ordinal));
        Git("commit", "-qam", "second");
        File.WriteAllText(path, SeedRegister.Text.Replace("7日間保管", "14日間保管", StringComparison.Ordinal));
        var place = new RegisterPlace(path, null, null);

        Assert.Contains("3日間", Assert.Single(RegisterService.CompareRevisions(place, "HEAD~1", "HEAD")).After, StringComparison.Ordinal);
        Assert.Contains("14日間", Assert.Single(RegisterService.CompareRevisions(place, "HEAD", null)).After, StringComparison.Ordinal);
        Assert.Equal(SeedRegister.Bytes, GitFile.Read(path, "first").Bytes());
    }

    [Theory]
    [InlineData("no-such-revision", "GitRevisionMissing")]
    [InlineData("--help", "GitRevisionMissing")]
    [InlineData("HEAD; touch x", "GitRevisionMissing")]
    [InlineData("", "GitRevisionMissing")]
    public void A_revision_that_is_none_is_an_error_and_runs_nothing(string revision, string id)
    {
        var path = Repository();

        Assert.Equal(id, Assert.Throws<IsoOpsException>(() => GitFile.Read(path, revision)).Id);
        Assert.False(File.Exists(_folder["x"]));
    }

    [Fact]
    public void A_missing_git_repository_or_file_is_named()
    {
        Assert.Equal("GitRepositoryMissing", Assert.Throws<IsoOpsException>(() => GitFile.Read(_folder["r.md"], "HEAD")).Id);
        Repository();
        Assert.Equal("GitFileMissing", Assert.Throws<IsoOpsException>(() => GitFile.Read(_folder["other.md"], "HEAD")).Id);
        Assert.Equal("GitMissing", Assert.Throws<IsoOpsException>(() => GitFile.Read(_folder["r.md"], "HEAD", search: _folder.Path)).Id);
    }

    private IReadOnlyList<IsoDifference> Compare(Func<string, string> change)
    {
        File.WriteAllBytes(_folder["before.md"], SeedRegister.Bytes);
        File.WriteAllText(_folder["after.md"], change(SeedRegister.Text));
        return RegisterService.Compare(new RegisterPlace(null, null, null), _folder["before.md"], _folder["after.md"]);
    }

    private string Repository()
    {
        Git("init", "-q");
        File.WriteAllBytes(_folder["r.md"], SeedRegister.Bytes);
        Git("add", "r.md");
        Git("commit", "-qm", "first");
        Git("tag", "first");
        return _folder["r.md"];
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", "-c", "core.hooksPath=" + _folder["none"] }.Concat(arguments))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
