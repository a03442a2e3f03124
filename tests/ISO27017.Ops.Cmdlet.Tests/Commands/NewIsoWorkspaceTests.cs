using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class NewIsoWorkspaceTests : IDisposable
{
    private readonly Session _session = new("ja-JP");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public NewIsoWorkspaceTests() => _session.GoTo(_folder.FullName);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder.FullName, path));

    [Fact]
    public void A_workspace_is_made_in_the_sessions_folder_and_language_with_piped_accounts()
    {
        _session.Set("accounts", new[] { new IsoAccount { Id = "111122223333", Name = "main", Kind = "management" }, new IsoAccount { Id = "444455556666" } });

        var files = _session.Get<FileInfo>("$accounts | New-IsoWorkspace ./iso '株式会社A' -Account 444455556666, 777788889999 -Region us-east-1");

        Assert.Contains(files, f => f.FullName == Path.Combine(_folder.FullName, "iso", "iso27017.yaml"));
        var yaml = Read("iso/iso27017.yaml");
        Assert.Contains("organisation: \"株式会社A\"", yaml, StringComparison.Ordinal);
        Assert.Contains("regions: [ us-east-1 ]", yaml, StringComparison.Ordinal);
        Assert.Contains("{ id: \"111122223333\", name: \"main\", kind: management }", yaml, StringComparison.Ordinal);
        Assert.Single(yaml.Split("444455556666"), s => s.StartsWith('"'));
        Assert.Contains("使用する AWS リージョン", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_makes_nothing()
    {
        Assert.Empty(_session.Get<object>("New-IsoWorkspace ./iso A -WhatIf"));
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void A_second_one_in_the_same_place_is_refused_without_Force()
    {
        _session.Get<FileInfo>("New-IsoWorkspace -Organisation A -Culture en");
        Assert.StartsWith("WorkspaceExists,", _session.Fails("New-IsoWorkspace -Organisation B").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("organisation: \"A\"", Read("iso27017.yaml"), StringComparison.Ordinal);
        _session.Get<FileInfo>("New-IsoWorkspace -Organisation B -Force");
        Assert.Contains("organisation: \"B\"", Read("iso27017.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New-IsoWorkspace ./iso ' '", "OrganisationRequired,")]
    [InlineData("New-IsoWorkspace ./iso A -Account 12", "InvalidAccount,")]
    [InlineData("New-IsoWorkspace ./iso A -Region Tokyo", "UnknownRegion,")]
    [InlineData("New-IsoWorkspace Env:/iso A", "NotAFilePath,")]
    public void Bad_input_is_one_clear_error(string command, string id)
    {
        Assert.StartsWith(id, _session.Fails(command).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void The_samples_workspace_is_made_to_try_things_on()
    {
        _session.Get<FileInfo>("New-IsoWorkspace ./sample -Sample");
        Assert.Contains("株式会社あおぞらノート", Read("sample/iso27017.yaml"), StringComparison.Ordinal);
        _session.GoTo(Path.Combine(_folder.FullName, "sample"));
        Assert.Single(_session.Get<IsoCheck>("Get-IsoCheck 12.3.1-CSC-01"));
    }
}
