using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Examination;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Workspace.Scaffold;
using ISO27017.Ops.Testing.Workspace;

namespace ISO27017.Ops.Engine.Tests.Workspace.Examination;

public sealed class WorkspaceExaminerTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly WorkspaceFolder _folder = WorkspaceFolder.Plain();

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<IsoWorkspaceIssue> Find() =>
        WorkspaceExaminer.Find(_folder.Files, WorkspaceFile.Name, Today, CancellationToken.None);

    private IsoWorkspaceIssue Of(string rule, string yaml)
    {
        _folder.With(WorkspaceFile.Name, yaml);
        return Find().First(i => i.Rule == rule);
    }

    // What is planted in the sample to be found: a manual that was changed after its approval, a report after it was attested
    private static void OnlyPlanted(IEnumerable<IsoWorkspaceIssue> issues)
    {
        var errors = issues.Where(i => i.Severity == IsoSeverity.Error).ToList();
        Assert.Contains(errors, e => e.Rule == "DocumentChanged" && e.Messages.En.Contains("provision-manual", StringComparison.Ordinal));
        Assert.Equal([], errors.Where(e => e.Rule is not ("DocumentChanged" or "ArtefactChanged")).Select(e => e.ToString()));
        Assert.Single(errors, e => e.Rule == "DocumentChanged");
    }

    [Fact]
    public void The_samples_workspace_has_its_planted_faults_and_no_other() =>
        OnlyPlanted(WorkspaceExaminer.Find(new EmbeddedFiles(), WorkspaceFile.Name, Today, CancellationToken.None));

    [Fact]
    public void The_samples_workspace_on_disk_has_the_same()
    {
        WorkspaceService.Create(new NewWorkspace { Folder = _folder.Root, Sample = true, Force = true });
        OnlyPlanted(Find());
    }

    [Fact]
    public void Not_the_first_fault_alone_is_told()
    {
        _folder.With(WorkspaceFile.Name, """
            organisation: A
            parameters: { Bakup.Rds.RetentionDays: 7, Backup.Rds.RetentionDays: 99 }
            tenants: [{ tenant: a, accountId: 111122223333 }]
            accounts: [{ id: 444455556666 }]
            """).With("checks/own.yaml", "- chek: 1");
        var found = Find().Select(i => (Path.GetFileName(i.File), i.Line, i.Rule)).ToList();
        Assert.Contains(("iso27017.yaml", 2, "Parameter"), found);
        Assert.Equal(2, found.Count(f => f.Rule == "Parameter"));
        Assert.Contains(("iso27017.yaml", 3, "TenantAddresses"), found);
        Assert.Contains(("iso27017.yaml", 3, "TenantAccount"), found);
        Assert.Contains(("own.yaml", 1, "OwnCheck"), found);
        Assert.Contains(("register.md", 0, "RegisterMissing"), found);
    }

    [Fact]
    public void A_claims_pattern_that_cannot_be_used_is_told_with_its_line_and_hides_nothing()
    {
        _folder.With(WorkspaceFile.Name, """
            organisation: A
            documents: [{ id: spec, kind: specification, title: T, path: spec.md }]
            claims:
              Claims.Backup: { document: spec, read: { days: '([0-9+' } }
            """).With("spec.md", "7").With("exceptions.yaml", "a: &b 1");
        var found = Find().Where(i => i.Severity == IsoSeverity.Error).Select(i => (Path.GetFileName(i.File), i.Line)).ToList();
        Assert.Contains(("iso27017.yaml", 4), found);
        Assert.Contains(("exceptions.yaml", 1), found);
    }

    [Fact]
    public void A_register_that_cannot_be_read_is_told_at_its_line_and_without_its_path_again()
    {
        var issue = Assert.Single(Found("register.md", ""));
        Assert.Equal(1, issue.Line);
        Assert.DoesNotContain("register.md:", issue.Messages.Ja + issue.Messages.En, StringComparison.Ordinal);

        IEnumerable<IsoWorkspaceIssue> Found(string file, string text)
        {
            _folder.With(WorkspaceFile.Name, "organisation: A").With(file, text);
            return Find().Where(i => Path.GetFileName(i.File) == file);
        }
    }

    [Fact]
    public void A_part_that_the_schema_refuses_does_not_hide_what_is_wrong_with_the_others()
    {
        _folder.With(WorkspaceFile.Name, """
            acounts: []
            regions: Tokyo
            documents:
              - { id: a, kind: terms, title: T, path: nowhere.md }
              - { id: a, kind: terms, title: T, path: nowhere.md }
            contacts: { security: nobody }
            parameters: { Backup.Rds.RetentionDays: 99 }
            """);
        var found = Find().Where(i => i.Severity == IsoSeverity.Error && i.File.EndsWith("yaml", StringComparison.Ordinal)).Select(i => (i.Line, i.Rule)).ToList();
        Assert.Equal(
            [(1, "WorkspaceFile"), (1, "WorkspaceFile"), (2, "WorkspaceFile"), (4, "DocumentMissing"), (5, "WorkspaceFile"), (5, "DocumentMissing"), (6, "WorkspaceFile"), (7, "Parameter")],
            found);
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_hide_what_is_wrong_elsewhere()
    {
        _folder.With(WorkspaceFile.Name, "organisation: [").With("checks/own.yaml", "- check: 1");
        Assert.Equal(["OwnCheck", "WorkspaceFile"], Find().Select(i => i.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missing_parameter_names_the_checks_that_need_it()
    {
        var issue = Find().Single(i => i.Messages.En.StartsWith("The parameter Backup.Ebs.RetentionDays", StringComparison.Ordinal));
        Assert.Equal(("MissingParameter", IsoSeverity.Warning), (issue.Rule, issue.Severity));
        Assert.Contains("12.3.1-CSC-", issue.Messages.En, StringComparison.Ordinal);
        _folder.With(WorkspaceFile.Name, "organisation: A\nparameters: { Backup.Ebs.RetentionDays: 7 }");
        Assert.DoesNotContain(Find(), i => i.Messages.En.StartsWith("The parameter Backup.Ebs.RetentionDays", StringComparison.Ordinal));
    }

    [Fact]
    public void Own_parameters_are_known() => Assert.DoesNotContain(
        _folder.With("checks/own.yaml", WorkspaceFolder.OwnCheck).With(WorkspaceFile.Name, "organisation: A\nparameters: { X.Databases.Exempt: [a] }") is { } ? Find() : [],
        i => i.Severity == IsoSeverity.Error);

    [Theory]
    [InlineData("organisation: A\nparameters: { Accounts.Declared: [1] }", "Parameter", 2, "Accounts.Declared")]
    [InlineData("organisation: A\nparameters: { X.Own: 1 }", "Parameter", 2, "X.Own")]
    public void Each_is_told_with_its_line(string yaml, string rule, int line, string part)
    {
        var issue = Of(rule, yaml);
        Assert.Equal(line, issue.Line);
        Assert.Contains(part, issue.Messages.En, StringComparison.Ordinal);
        Assert.Contains(part, issue.Messages.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_whose_sample_does_not_come_out_is_told()
    {
        _folder.With("checks/own.yaml", WorkspaceFolder.OwnCheck.Replace("""
              id: DBInstanceArn
            """, """
              id: DBInstanceArn
              sample:
                answers: [ { call: "rds:DescribeDBInstances", with: {}, answer: { DBInstances: [ { DBInstanceArn: a } ] } } ]
                items: [ { DBInstanceArn: b } ]
            """, StringComparison.Ordinal));
        Assert.Contains(Find(), i => i is { Rule: "QuerySample", Line: 5 });
    }

    [Theory]
    [InlineData("path: nowhere.md", "DocumentMissing", IsoSeverity.Error)]
    [InlineData("path: a.md", "DocumentNotApproved", IsoSeverity.Warning)]
    [InlineData("path: a.md, approvedBy: B, approvedOn: 2026-01-01, sha256: 0000000000000000000000000000000000000000000000000000000000000000", "DocumentChanged", IsoSeverity.Error)]
    [InlineData("path: a.md, approvedBy: B, approvedOn: 2026-01-01, nextReview: 2026-11-19, sha256: 87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7", "ReviewOverdue", IsoSeverity.Warning)]
    [InlineData("path: a.md, controls: [5.9.9-CSC]", "UnknownControl", IsoSeverity.Error)]
    public void A_document_that_is_not_as_declared_is_told(string document, string rule, IsoSeverity severity)
    {
        _folder.With("a.md", "a\n");
        var issue = Of(rule, $"organisation: A\ndocuments:\n  - {{ id: terms, kind: terms, title: 規約, {document} }}");
        Assert.Equal((severity, 3), (issue.Severity, issue.Line));
        Assert.Contains("terms", issue.Messages.Ja, StringComparison.Ordinal);
        Assert.Contains("terms", issue.Messages.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Claims.Backup: { document: spec, read: { days: '([0-9]+)か月' } }", "spec")]
    [InlineData("Claims.Bakup: { document: spec, read: { days: '([0-9]+)日' } }", "Claims.Bakup")]
    public void A_claim_that_its_document_does_not_say_or_that_no_check_knows_is_told(string claim, string part)
    {
        _folder.With("a.md", "スナップショットを7日間保管します。\n");
        var issue = Of("Claim", $"organisation: A\ndocuments: [{{ id: spec, kind: specification, title: 仕様書, path: a.md }}]\nclaims:\n  {claim}");
        Assert.Equal((IsoSeverity.Error, 4), (issue.Severity, issue.Line));
        Assert.Contains(part, issue.Messages.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_can_be_read_is_no_missing_parameter()
    {
        _folder.With("a.md", "スナップショットを7日間保管します。\n").With(WorkspaceFile.Name,
            "organisation: A\ndocuments: [{ id: spec, kind: specification, title: S, path: a.md }]\nclaims: { Claims.Backup: { document: spec, read: { days: '([0-9]+)日' } } }");
        Assert.DoesNotContain(Find(), i => i.Rule == "Claim" || i.Messages.En.Contains("Claims.Backup", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ledger_that_cannot_be_read_is_told() =>
        Assert.Contains("assets.csv", Of("Ledger", "organisation: A\nledger: { path: assets.csv }").Messages.En, StringComparison.Ordinal);

    [Fact]
    public void Exceptions_that_cannot_be_used_or_are_over_are_told()
    {
        _folder.With("exceptions.yaml", """
            - { id: EX-0001, check: 12.3.1-CSC-01, owner: A B, approver: C D, reason: r, ticket: T-1, expires: 2026-11-19 }
            - { id: EX-0002, check: 12.3.1-CSC-99, owner: A B, approver: C D, reason: r, ticket: T-1, expires: 2026-12-19 }
            """);
        var found = Find();
        Assert.Contains(found, i => i is { Rule: "ExceptionExpired", Line: 1, Severity: IsoSeverity.Warning });
        Assert.Contains(found, i => i is { Rule: "Exception", Line: 2, Severity: IsoSeverity.Error });
        _folder.With("exceptions.yaml", "- { id: EX-0001, check: 12.3.1-CSC-01, owner: A }");
        Assert.Contains(Find(), i => i is { Rule: "Exception", Line: 1 });
    }

    [Fact]
    public void A_broken_chain_of_attestations_is_told_with_its_line() =>
        Assert.Contains(_folder.With("attestations.jsonl", "{}\n") is { } ? Find() : [], i => i is { Rule: "Attestation", Line: 1, Severity: IsoSeverity.Error });

    [Fact]
    public void The_registers_faults_are_told_with_their_lines()
    {
        _folder.With("register.md", "# R\n## [5.1.1 X](#a)\n### CSC:\n- a\n\n### CSP:\n- b\n");
        Assert.Contains(Find(), i => Path.GetFileName(i.File) == "register.md" && i.Line > 0);
        _folder.With("register.md", "");
        Assert.Contains(Find(), i => i.Rule == "RegisterUnreadable");
    }
}
