using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class ExceptionTests : SessionTests
{
    private const string Rest = " -Owner hayashi -Approver mori -Reason 'until March' -Ticket OPS-1 -Expires ([datetime]::Today.AddDays(30))";
    private readonly TemporaryFolder _folder = new();

    public ExceptionTests()
    {
        File.WriteAllText(_folder["iso27017.yaml"], "organisation: あおぞらノート\n");
        Session.GoTo(_folder.Path);
    }

    [Fact]
    public void Results_become_exceptions_which_then_say_what_they_cover()
    {
        var findings = SampleRun.Results.Cast<IsoResult>().Where(r => r.CheckId == "9.2.3-CSC-02" && r.Status == IsoStatus.Fail).ToArray<object>();
        Assert.NotEmpty(findings);

        var made = Session.Get<IsoException>("$input | New-IsoException" + Rest, findings);
        Session.Get<IsoException>("New-IsoException 12.3.1-CSC-01 -Account 000000000000" + Rest);

        Assert.Equal(findings.Length, made.Count);
        Assert.Equal(((IsoResult)findings[0]).ResourceId, made[0].Resource);
        var counted = Session.Get<IsoException>("$input | Get-IsoException", SampleRun.Results);
        Assert.All(counted.SkipLast(1), e => Assert.Equal(1, e.Matched));
        Assert.Equal(counted[^1].Id, Assert.Single(Session.Get<IsoException>("$input | Get-IsoException -Unmatched", SampleRun.Results)).Id);
        Assert.All(Session.Get<IsoException>("Get-IsoException"), e => Assert.Null(e.Matched));
    }

    [Fact]
    public void The_results_of_a_package_count_too()
    {
        Session.Get<IsoException>("New-IsoException 9.2.3-CSC-* -Resource *" + Rest);
        Session.Run($"Test-IsoControl -Sample -Check 9.2.3-CSC-02 | Export-IsoEvidence -Path '{_folder["evidence.zip"]}'");

        Assert.True(Assert.Single(Session.Get<IsoException>("Get-IsoException -EvidencePath ./evidence.zip")).Matched > 0);
    }

    [Theory]
    [InlineData("New-IsoException 12.3.1-CSC-01 -Owner a -Approver b -Reason r -Ticket t -Expires 2099-01-01", "ExceptionTooLong")]
    [InlineData("New-IsoException 12.3.1-CSC-01 -Owner a -Approver b -Reason r -Ticket t -Expires 2020-01-01", "ExceptionAlreadyExpired")]
    [InlineData("New-IsoException 12.3.1-CSC-01 -Owner a -Approver b -Reason r -Ticket t -Expires 2027-02-29", "InvalidDate")]
    [InlineData("New-IsoException 12.3.1-CSC-01" + Rest, "ExceptionTooWide")]
    [InlineData("New-IsoException 12.3.1-CSC-01 -Resource * -Owner a -Approver A -Reason r -Ticket t -Expires ([datetime]::Today)", "SamePerson")]
    [InlineData("New-IsoException 12.3.1-CSC-77 -Resource *" + Rest, "UnknownCheck")]
    [InlineData("New-IsoException 9.4.1-CSC-01 -Resource *" + Rest, "NotExceptable")]
    [InlineData("New-IsoException 9.2.3-CSC-M1 -Resource *" + Rest, "NotExceptable")]
    [InlineData("New-IsoException 12.3.1-CSC-01 -Resource * -Owner a -Approver b -Reason r -Ticket t -Expires ''", "ParameterArgumentValidationError")]
    [InlineData("Get-IsoException EX-0007", "UnknownException")]
    [InlineData("Get-IsoException -Unmatched", "NoResultsToCount")]
    public void What_a_user_can_get_wrong_is_one_clear_error_and_writes_nothing(string script, string id)
    {
        Assert.Equal(id, Session.Fails(script).FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(["iso27017.yaml"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_wrong_file_is_named_with_its_line()
    {
        File.WriteAllText(_folder["exceptions.yaml"], "- id: EX-0001\n  check: 12.3.1-CSC-01\n  resource: '*'\n  owner: a\n  approver: b\n  reason: r\n  ticket: t\n");

        Assert.Contains("exceptions.yaml:1", Session.Fails("Get-IsoException").Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_what_would_happen_writes_nothing()
    {
        Assert.Empty(Session.Get<IsoException>("New-IsoException 12.3.1-CSC-01 -Resource * -WhatIf" + Rest));
        Assert.False(File.Exists(_folder["exceptions.yaml"]));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }
}
