using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Testing.Evidence;
using Wcwidth;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class AttestationTests : SessionTests
{
    private const string New = "New-IsoAttestation 9.2.3-CSC-M1 -PerformedBy hayashi -ApprovedBy mori -Artefact ./*.txt";
    private readonly TemporaryFolder _folder = new();

    public AttestationTests()
    {
        File.WriteAllText(_folder["iso27017.yaml"], "organisation: あおぞらノート\n");
        File.WriteAllText(_folder["証跡.txt"], "proof");
        Session.GoTo(_folder.Path);
    }

    [Fact]
    public void A_word_is_recorded_in_the_workspace_of_the_current_folder_and_listed()
    {
        var made = Assert.Single(Session.Get<IsoAttestation>(New + " -PerformedOn ([datetime]::Today)"));

        Assert.Equal(IsoAttestationState.Attested, made.State);
        Assert.EndsWith("-証跡.txt", Assert.Single(made.Artefacts).Path, StringComparison.Ordinal);
        Assert.Equal(made.Hash, Assert.Single(Session.Get<IsoAttestation>("Get-IsoAttestation -State Attested")).Hash);
        Assert.Equal(68, Session.Get<IsoAttestation>("Get-IsoAttestation -State Required").Count);
    }

    [Fact]
    public void Asking_what_would_happen_examines_and_writes_nothing()
    {
        Assert.Empty(Session.Get<IsoAttestation>(New + " -WhatIf"));
        Assert.Equal("UnusableArtefact", Id(Session.Fails("New-IsoAttestation 9.2.3-CSC-M1 -PerformedBy a -ApprovedBy b -Artefact ./none.txt -WhatIf")));
        Assert.Equal(["iso27017.yaml", "証跡.txt"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("New-IsoAttestation 9.2.3-CSC-M1 -PerformedBy a -ApprovedBy A -Artefact ./*.txt", "SamePerson")]
    [InlineData(New + " -PerformedOn 2026-02-30", "InvalidDate")]
    [InlineData(New + " -ValidUntil 2099-01-01", "ValidUntilTooLate")]
    [InlineData("New-IsoAttestation 9.2.3-CSC-M1 -PerformedBy a -ApprovedBy b -Artefact https://example.jp/x", "UnusableArtefact")]
    [InlineData("New-IsoAttestation 9.2.3-CSC-M1 -PerformedBy a -ApprovedBy b -Artefact .", "UnusableArtefact")]
    [InlineData("Get-IsoAttestation nonsense", "UnknownAttestation")]
    [InlineData("Get-IsoAttestation -ExpiringWithin soon", "ParameterArgumentTransformationError")]
    public void What_a_user_can_get_wrong_is_one_clear_error(string script, string id) => Assert.Equal(id, Id(Session.Fails(script)));

    [Fact]
    public void Without_a_workspace_it_is_said_how_to_make_one()
    {
        Session.GoTo(Path.GetPathRoot(_folder.Path)!);

        Assert.Equal("NoWorkspace", Id(Session.Fails("Get-IsoAttestation")));
    }

    [Fact]
    public void What_ends_soon_is_asked_for_as_people_say_it()
    {
        Session.Get<IsoAttestation>(New);

        Assert.Single(Session.Get<IsoAttestation>("Get-IsoAttestation -ExpiringWithin 90d"));
        Assert.Single(Session.Get<IsoAttestation>("Get-IsoAttestation -ExpiringWithin 90"));
        Assert.Single(Session.Get<IsoAttestation>("Get-IsoAttestation -ExpiringWithin ([timespan]::FromDays(90))"));
        Assert.Single(Session.Get<IsoAttestation>("Get-IsoAttestation -ExpiringWithin 13w"));
        Assert.Empty(Session.Get<IsoAttestation>("Get-IsoAttestation -ExpiringWithin 48h"));
    }

    [Fact]
    public void Controls_come_through_the_pipeline_and_ids_from_the_tab_key()
    {
        Assert.Equal(["9.2.3-CSC-M1", "9.2.3-CSP-M1"], Session.Get<IsoAttestation>("Get-IsoControl 9.2.3 | Get-IsoAttestation").Select(a => a.Id));
        Assert.Equal(["9.2.3-CSC-M1", "9.2.3-CSP-M1"], Session.Complete("New-IsoAttestation -Id 9.2.3").Select(c => c.ListItemText));
    }

    [Fact]
    public void A_broken_chain_is_warned_of_and_not_lengthened()
    {
        Session.Get<IsoAttestation>(New);
        var log = _folder["attestations.jsonl"];
        File.WriteAllText(log, File.ReadAllText(log).Replace("mori", "someone", StringComparison.Ordinal));

        var outcome = Session.Run("Get-IsoAttestation 9.2.3-CSC-M1");

        Assert.Contains("attestations.jsonl:1", Assert.Single(outcome.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(IsoReason.ChainBroken, Assert.IsType<IsoAttestation>(Assert.Single(outcome.Output).BaseObject).Reason);
        Assert.Equal("AttestationChainBroken", Id(Session.Fails(New)));
    }

    [Theory]
    [InlineData("Get-IsoAttestation", 70, "en-US", 80)]
    [InlineData("Get-IsoAttestation", 70, "ja-JP", 80)]
    [InlineData("Get-IsoAttestation", 70, "ja-JP", 120)]
    [InlineData("Get-IsoException", 1, "ja-JP", 80)]
    public void The_tables_fit_the_console(string script, int rows, string culture, int width)
    {
        using var session = new Session(culture, width);
        session.GoTo(_folder.Path);
        session.Run(New);
        session.Run("New-IsoException 12.3.1-CSC-01 -Account 777788889999 -Resource arn:aws:rds:ap-northeast-1:777788889999:db:hoshi -Owner a -Approver b -Reason r -Ticket t -Expires ([datetime]::Today.AddDays(9))");

        var lines = session.Show(script).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(rows + 2, lines.Length);
        Assert.All(lines, l => Assert.InRange(l.EnumerateRunes().Sum(r => Math.Max(0, UnicodeCalculator.GetWidth(r.Value))), 0, width));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private static string Id(System.Management.Automation.ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];
}
