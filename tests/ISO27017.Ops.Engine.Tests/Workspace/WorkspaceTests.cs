using ISO27017.Ops.Engine.Workspace;

namespace ISO27017.Ops.Engine.Tests.Workspace;

public sealed class WorkspaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iso27017-workspace-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string yaml)
    {
        var path = Path.Combine(_folder, WorkspaceFile.Name);
        File.WriteAllText(path, yaml);
        return path;
    }

    [Fact]
    public void Everything_written_is_read()
    {
        Write("""
            organisation: 株式会社あおぞらノート
            regions: [ap-northeast-1, ap-northeast-3]
            role: { name: Iso27017Reader, externalId: abc }
            accounts:
              - { id: 111122223333, name: management, kind: management }
              - { id: "012345678901", kind: tenant, tenant: hoshi, regions: [us-east-1], role: Other }
              - { id: 098765432109 }
            parameters: { Backup.Rds.RetentionDays: 14 }
            scope:
              exclude:
                - { accountKind: tenant, resource: "arn:aws:s3:::tmp-*", tag: "env=dev", reason: sandbox }
            """);
        var workspace = WorkspaceFinder.Find(_folder, null)!;
        Assert.Equal("株式会社あおぞらノート", workspace.Organisation);
        Assert.Equal(["111122223333", "012345678901", "098765432109"], workspace.Accounts.Select(a => a.Id));
        Assert.Equal(("tenant", "hoshi", "Other"), (workspace.Accounts[1].Kind, workspace.Accounts[1].Tenant, workspace.Accounts[1].Role));
        Assert.Equal(["us-east-1"], workspace.Accounts[1].Regions);
        Assert.Equal("other", workspace.Accounts[2].Kind);
        Assert.Equal(("Iso27017Reader", "abc"), (workspace.RoleName, workspace.ExternalId));
        Assert.Equal(14, (int)workspace.Parameters["Backup.Rds.RetentionDays"]!);
        var exclusion = Assert.Single(workspace.Exclusions);
        Assert.Equal(("tenant", "arn:aws:s3:::tmp-*", "env=dev", "sandbox"), (exclusion.AccountKind, exclusion.Resource, exclusion.Tag, exclusion.Reason));
        Assert.Equal(11, exclusion.At.Line);
    }

    [Fact]
    public void It_is_found_upward_from_a_folder()
    {
        var path = Write("organisation: A");
        var deep = Directory.CreateDirectory(Path.Combine(_folder, "a", "b")).FullName;
        Assert.Equal(path, WorkspaceFinder.Find(null, deep)!.Path);
        Assert.Equal(_folder, WorkspaceFinder.Find(path, null)!.Folder);
    }

    [Fact]
    public void Without_one_and_without_a_wish_for_one_there_is_none() => Assert.Null(WorkspaceFinder.Find(null, _folder));

    [Fact]
    public void One_that_is_named_must_exist()
    {
        var error = Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(_folder, null));
        Assert.Equal(("WorkspaceNotFound", IsoError.NotFound), (error.Id, error.Error));
    }

    [Theory]
    [InlineData("organisation: A\nacounts: []", ":2:1: \"acounts\" is not known here. Did you mean accounts?")]
    [InlineData("regions: [ap-northeast-1]", ":1:1: \"organisation\" is missing")]
    [InlineData("organisation: A\nregions: ap-northeast-1", ":2:10: \"regions\" must be a list")]
    [InlineData("organisation: A\nregions: [Tokyo]", ":2:11: \"regions\" has the wrong form")]
    [InlineData("organisation: A\naccounts:\n  - { id: 1234 }", ":3:11: \"id\" has the wrong form")]
    [InlineData("organisation: A\naccounts:\n  - { id: 111122223333, kind: prod }", ":3:31: \"kind\" must be one of management, security")]
    [InlineData("organisation: A\naccounts:\n  - { id: 111122223333 }\n  - { id: 111122223333 }", ":4:11: The account 111122223333 is here twice")]
    [InlineData("organisation: A\naccounts:\n  - { id: 111122223333, kind: security, tenant: x }", ":3:49: A tenant is for")]
    [InlineData("organisation: A\nscope:\n  exclude:\n    - { reason: because }", ":4:7: This does not say what is excluded")]
    [InlineData("organisation: A\nscope:\n  exclude:\n    - { account: 111122223333 }", ":4:7: \"reason\" is missing")]
    [InlineData("organisation: A\norganisation: B", ":2:1: The key \"organisation\" is here twice")]
    [InlineData("organisation: !ago P3D", ":1:15: The tag !ago is not allowed")]
    [InlineData("organisation: [", "cannot be read as YAML")]
    [InlineData("- organisation", ":1:1: (value) must be a map")]
    [InlineData("", ": The file is empty")]
    public void What_is_wrong_is_told_with_its_place(string yaml, string message)
    {
        var path = Write(yaml);
        var error = Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(path, null));
        Assert.Equal(("InvalidWorkspace", IsoError.InvalidData), (error.Id, error.Error));
        Assert.StartsWith(path, error.Texts.En, StringComparison.Ordinal);
        Assert.Contains(message, error.Texts.En, StringComparison.Ordinal);
        Assert.Contains(path, error.Texts.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_Shift_JIS_is_told_so()
    {
        var path = Path.Combine(_folder, WorkspaceFile.Name);
        File.WriteAllBytes(path, [.. "organisation: "u8, 0x8E, 0x96, 0x8C, 0xCC]);
        Assert.Contains("Shift_JIS", Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(path, null)).Texts.Ja, StringComparison.Ordinal);
    }
}
