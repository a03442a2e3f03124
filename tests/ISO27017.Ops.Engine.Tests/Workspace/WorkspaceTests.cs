using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Declarations;

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
        var workspace = WorkspaceFinder.Find(_folder, null)!.File;
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
    public void Documents_claims_ledger_contacts_and_tenants_are_read_with_their_lines()
    {
        Write("""
            organisation: A
            register: docs/register.md
            evidence: proof
            contacts: { security: s@a.example, operations: o@a.example, alarmEndpoints: [x@a.example] }
            tenants:
              - { tenant: hoshi, accountId: 111122223333, contractStart: 2025-01-01, contractEnd: 2026-03-31, allowedCidrs: [203.0.113.0/24] }
            documents:
              - id: specification
                kind: specification
                title: 仕様書
                aliases: [spec]
                path: ../docs/spec.md
                url: https://a.example/spec
                version: "3.2"
                owner: 製品部
                approvedBy: 部長
                approvedOn: 2026-04-01
                nextReview: 2027-03-31
                sha256: ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789
                controls: [5.1.1-CSC, CLD.6.3.1-CSP]
                follows: [{ side: 12.3.1-CSP, section: "2.4.6" }, 6.1.3-CSP]
            claims:
              Claims.Backup: { document: specification, section: "2.4.6", read: { days: '(?<days>[0-9]+)日間' }, value: { x: 1 } }
              Claims.DataRegion: { document: specification, read: '(東京)', words: { 東京: ap-northeast-1 } }
            ledger: { path: ledger.csv, sheet: S, columns: { asset: 資産ID } }
            """);
        var file = WorkspaceFinder.Find(_folder, null)!.File;
        Assert.Equal(("docs/register.md", "proof"), (file.RegisterPath, file.EvidenceFolder));
        Assert.Equal(("s@a.example", "o@a.example", "x@a.example"), (file.Contacts.Security, file.Contacts.Operations, file.Contacts.AlarmEndpoints.Single()));
        var tenant = Assert.Single(file.Tenants);
        Assert.Equal(("hoshi", "111122223333", new DateOnly(2025, 1, 1), new DateOnly(2026, 3, 31), 6),
            (tenant.Tenant, tenant.AccountId, tenant.ContractStart, tenant.ContractEnd, tenant.At.Line));
        Assert.Equal(["203.0.113.0/24"], tenant.AllowedCidrs!);
        var document = Assert.Single(file.Documents);
        Assert.Equal(("specification", "specification", "仕様書", "../docs/spec.md", "https://a.example/spec"),
            (document.Id, document.Kind, document.Title, document.Path, document.Url));
        Assert.Equal(("3.2", "製品部", "部長", new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31)),
            (document.Version, document.Owner, document.ApprovedBy, document.ApprovedOn, document.NextReview));
        Assert.StartsWith("abcdef", document.Sha256, StringComparison.Ordinal);
        Assert.Equal([new("12.3.1-CSP", "2.4.6"), new FollowDeclaration("6.1.3-CSP", null)], document.Follows);
        Assert.Equal(["5.1.1-CSC", "CLD.6.3.1-CSP"], document.Controls);
        Assert.Equal(8, document.At.Line);
        Assert.Equal(["Claims.Backup", "Claims.DataRegion"], file.Claims.Select(c => c.Parameter));
        Assert.Equal(("days", "(?<days>[0-9]+)日間", 23), (file.Claims[0].Read[0].Member, file.Claims[0].Read[0].Pattern, file.Claims[0].Read[0].At.Line));
        Assert.Null(file.Claims[1].Read[0].Member);
        Assert.Equal("ap-northeast-1", (string?)file.Claims[1].Words["東京"]);
        Assert.Equal(("ledger.csv", "S", "資産ID", 25), (file.Ledger!.Path, file.Ledger.Sheet, file.Ledger.Columns["asset"], file.Ledger.At.Line));
    }

    [Fact]
    public void It_is_found_upward_from_a_folder()
    {
        var path = Write("organisation: A");
        var deep = Directory.CreateDirectory(Path.Combine(_folder, "a", "b")).FullName;
        Assert.Equal(path, WorkspaceFinder.Find(null, deep)!.File.Path);
        Assert.Equal(_folder, WorkspaceFinder.Find(path, null)!.File.Folder);
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
    [InlineData("organisation: A\ndocuments:\n  - { id: a, kind: terms, title: T, url: 'https://a.example' }\n  - { id: a, kind: terms, title: U, path: u.md }", ":4:11: The document a is here twice")]
    [InlineData("organisation: A\ndocuments:\n  - { id: a, kind: terms, title: T }", ":3:5: The document a is nowhere")]
    [InlineData("organisation: A\ndocuments:\n  - { id: a, kind: terms, title: T, path: 'docs\\a.md' }", ":3:43: Write the path docs\\a.md with /")]
    [InlineData("organisation: A\nregister: C:/iso/register.md", ":2:11: C:/iso/register.md is a path of Windows")]
    [InlineData("organisation: A\ndocuments:\n  - { id: a, kind: terms, title: T, path: a, approvedOn: 2026-02-29 }", ":3:58: \"approvedOn\" must be a date that exists")]
    [InlineData("organisation: A\ndocuments:\n  - { id: a, kind: terms, title: T, path: a, approvedOn: 2026-02-02, nextReview: 2026-02-01 }", "The next review lies before the approval")]
    [InlineData("organisation: A\ndocuments:\n  - { id: a, kind: terms, title: T, path: a, follows: [{ section: '2' }] }", ":3:56: \"side\" is missing")]
    [InlineData("organisation: A\ndocuments:\n  - { id: a, kind: term, title: T, path: a }", "\"kind\" must be one of securityPolicy")]
    [InlineData("organisation: A\ndocuments:\n  - { id: a, kind: terms, title: T, path: a, controls: [5.1.1] }", ":3:57: \"controls\" has the wrong form")]
    [InlineData("organisation: A\ntenants:\n  - { tenant: a, accountId: 111122223333, contractStart: 2026-02-02, contractEnd: 2026-02-01 }", ":3:83: The contract ends before it starts")]
    [InlineData("organisation: A\ntenants:\n  - { tenant: a, accountId: 111122223333 }\n  - { tenant: b, accountId: 111122223333 }", ":4:29: The account 111122223333 has two tenants")]
    [InlineData("organisation: A\ndocuments: [{ id: spec, kind: terms, title: T, path: a }]\nclaims: { C: { document: spac, read: '(a)' } }", ":3:26: There is no document spac under documents. Did you mean spec?")]
    [InlineData("organisation: A\ndocuments: [{ id: a, kind: terms, title: T, path: a }]\nclaims: { C: { document: a, read: { x: '(a)(b)' } } }", ":3:40: The expression must have exactly one group; this has 2")]
    [InlineData("organisation: A\ndocuments: [{ id: a, kind: terms, title: T, path: a }]\nclaims: { C: { document: a, read: '(?=a)(b)' } }", ":3:35: \"(?=a)(b)\" is not a regular expression that can be used")]
    [InlineData("organisation: A\ndocuments: [{ id: a, kind: terms, title: T, path: a }]\nclaims: { C: { document: a } }", ":3:14: C has neither read nor value")]
    [InlineData("organisation: A\nparameters: { C: 1 }\ndocuments: [{ id: a, kind: terms, title: T, path: a }]\nclaims: { C: { document: a, value: 1 } }", ":4:14: C is under parameters too")]
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

    [Theory]
    [InlineData("a: &a [x, x, x]\nb: [*a, *a]\norganisation: A", ":1:4: Anchors (&) and aliases (*) are not allowed")]
    [InlineData("organisation: A\nrole:\n\tname: x", ":3:1: There is a tab")]
    [InlineData("organisation: A\n---\norganisation: B", "There is more than one document")]
    [InlineData("organisation: A\n<<: { regions: [us-east-1] }", ":2:1: The merge key (<<) is not allowed")]
    [InlineData("organisation: A\nregions: !!set {}", "The tag")]
    [InlineData("organisation: A\nevents:\n  - { on: 2026-13-01, what: release, name: x }", "\"on\" must be a date that exists")]
    public void What_YAML_could_hide_is_refused_with_its_place(string yaml, string message)
    {
        var error = Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(Write(yaml), null));
        Assert.Equal("InvalidWorkspace", error.Id);
        Assert.Contains(message, error.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_change_nothing()
    {
        var path = Path.Combine(_folder, WorkspaceFile.Name);
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. "organisation: A\r\nregions: [us-east-1]\r\nparameters:\r\n  # none yet\r\n"u8]);
        var file = WorkspaceFinder.Find(path, null)!.File;
        Assert.Equal(("A", "us-east-1", 0), (file.Organisation, file.Regions[0], file.Parameters.Count));
    }

    [Fact]
    public void Deep_nesting_ends_in_words_not_in_a_crash()
    {
        var path = Write("organisation: A\nparameters: " + new string('[', 100_000));
        Assert.Contains("nested too deeply", Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(path, null)).Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_Shift_JIS_is_told_so()
    {
        var path = Path.Combine(_folder, WorkspaceFile.Name);
        File.WriteAllBytes(path, [.. "organisation: "u8, 0x8E, 0x96, 0x8C, 0xCC]);
        Assert.Contains("Shift_JIS", Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(path, null)).Texts.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_or_a_broken_link_of_its_name_is_not_passed_over_for_another_further_up()
    {
        Write("organisation: Not meant");
        var inner = Directory.CreateDirectory(Path.Combine(_folder, "inner")).FullName;
        Directory.CreateDirectory(Path.Combine(inner, WorkspaceFile.Name));
        Assert.Contains("is a folder", Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(null, inner)).Texts.En, StringComparison.Ordinal);
        var linked = Directory.CreateDirectory(Path.Combine(_folder, "linked")).FullName;
        File.CreateSymbolicLink(Path.Combine(linked, WorkspaceFile.Name), Path.Combine(linked, WorkspaceFile.Name));
        Assert.Contains("cannot be read", Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(null, linked)).Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_without_reading_it_all()
    {
        var path = Path.Combine(_folder, WorkspaceFile.Name);
        using (var file = File.Create(path)) file.SetLength(100L << 20);
        var error = Assert.Throws<IsoOpsException>(() => WorkspaceFinder.Find(path, null));
        Assert.Contains("too large", error.Texts.En, StringComparison.Ordinal);
    }
}
