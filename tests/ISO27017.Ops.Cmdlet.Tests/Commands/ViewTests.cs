using ISO27017.Ops.Cmdlet.Tests.Support;
using Wcwidth;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public class ViewTests
{
    public static TheoryData<string, string, int> Tables()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var culture in new[] { "en-US", "ja-JP" })
        {
            foreach (var width in new[] { 80, 120 })
            {
                data.Add("Get-IsoControl", culture, width);
                data.Add("Get-IsoCheck", culture, width);
                data.Add("Get-IsoAsset -Sample", culture, width);
                data.Add("Get-IsoDocument -Sample", culture, width);
                data.Add("(Get-IsoAuditPolicy -Principal Collector).Details", culture, width);
                data.Add("$input | Select-Object -First 40", culture, width);
                data.Add("$input | Measure-IsoResult", culture, width);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_fits_the_console_one_row_a_line(string script, string culture, int width)
    {
        using var session = new Session(culture, width);
        var rows = session.Run(script, SampleRun.Results).Output.Count;

        var lines = session.Show(script, SampleRun.Results).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(rows + 2, lines.Length);
        Assert.All(lines, l => Assert.InRange(Width(l), 0, width));
    }

    [Fact]
    public void The_status_is_written_out_on_the_narrow_console()
    {
        using var session = new Session("ja-JP", 80);

        var shown = session.Show("$input", SampleRun.Results);

        Assert.All(["DocumentOutdated", "NotEvaluated", "AttestationRequired"], s => Assert.Contains(s, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_shows_what_decided()
    {
        using var session = new Session();

        var shown = session.Show("$input | Where-Object Status -eq Fail | Select-Object -First 1 | Format-List", SampleRun.Results);

        Assert.Contains("Expected", shown, StringComparison.Ordinal);
        Assert.Contains("Observed", shown, StringComparison.Ordinal);
        Assert.Contains("Message", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$input")]
    [InlineData("$input | Format-Table -Wrap")]
    [InlineData("$input | Format-List")]
    public void No_name_steers_the_terminal(string script)
    {
        const string Hostile = "a\u001b]0;t\u0007\u009b31m\u202eb\nc";
        using var session = new Session(width: 200);
        var result = new IsoResult
        {
            ControlId = Hostile, Role = IsoRole.CSC, CheckId = Hostile, Rule = Hostile, Kind = IsoKind.CFG, Status = IsoStatus.Fail, OriginalStatus = IsoStatus.Fail,
            AccountId = Hostile, Region = Hostile, ResourceId = Hostile, Expected = Hostile, Observed = Hostile,
            Texts = new LocalText(Hostile, Hostile), Messages = new LocalText(Hostile, Hostile), CollectedAt = default, Documents = [Hostile],
        };
        var account = new IsoAccount { Id = Hostile, Name = Hostile, Kind = Hostile, Tenant = Hostile, State = Hostile, Regions = [Hostile], Role = Hostile };
        var verdict = new IsoVerdict
        {
            ControlId = Hostile, Role = IsoRole.CSC, Status = IsoStatus.Fail, Reason = IsoReason.None,
            Texts = new LocalText(Hostile, Hostile), Messages = new LocalText(Hostile, Hostile),
        };
        var evidence = new IsoEvidence { Path = Hostile, PackageId = Hostile, Accounts = [Hostile], Regions = [Hostile], Problems = [Hostile] };
        var attestation = new IsoAttestation
        {
            Id = Hostile, ControlId = Hostile, Role = IsoRole.CSC, Texts = new LocalText(Hostile, Hostile), ValidDays = 1, EventTexts = new LocalText(Hostile, Hostile),
            State = IsoAttestationState.Attested, Status = IsoStatus.Attested, Messages = new LocalText(Hostile, Hostile), PerformedBy = Hostile, ApprovedBy = Hostile,
            ForEvent = Hostile, Statement = Hostile, Url = Hostile, MeasureDigest = Hostile, Hash = Hostile, Artefacts = [new IsoArtefact { Path = Hostile, Sha256 = Hostile, Size = 1 }],
        };
        var exception = new IsoException
        {
            Id = Hostile, Check = Hostile, Account = Hostile, Region = Hostile, Resource = Hostile, Owner = Hostile, Approver = Hostile, Reason = Hostile, Ticket = Hostile,
            Expires = default, DaysLeft = 1, State = IsoExceptionState.Live, Line = 1,
        };

        var access = new IsoAccess
        {
            AccountId = Hostile, AccountName = Hostile, Principal = Hostile, ControlId = Hostile, Role = IsoRole.CSC, CheckId = Hostile, State = IsoAccessState.Denied,
            Reason = IsoReason.AccessDenied, Denials = [], UnknownActions = [Hostile], MissingParameters = [Hostile], DisabledRegions = [Hostile],
            Messages = new LocalText(Hostile, Hostile), Advisory = false,
        };

        foreach (var shown in new object[] { result, account, verdict, evidence, access, attestation, exception })
        {
            var text = session.Show(script, shown);

            Assert.Contains("a␛", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not ('\r' or '\n')) || c == '\u202e');
        }
    }

    [Fact]
    public void No_error_steers_the_terminal()
    {
        using var session = new Session();

        Assert.Equal(
            "There is no control 'a␛[31m'. Get-IsoControl lists them all.",
            session.Fails("Get-IsoControl \"a`e[31m\"").Exception.Message);
    }

    private static int Width(string line) => line.EnumerateRunes().Sum(r => Math.Max(0, UnicodeCalculator.GetWidth(r.Value)));
}
