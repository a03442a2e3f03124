using System.Globalization;
using ISO27017.Ops.Engine.Attestations;

namespace ISO27017.Ops.Engine.Tests.Attestations;

public sealed class AttestationEntryTests : IDisposable
{
    private readonly AttestationScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void A_word_is_recorded_with_its_people_its_term_and_a_copy_of_its_artefact()
    {
        var made = _scene.Add(_scene.Request() with { PerformedOn = "2026-11-01", Statement = "MFA の設定を確認した" });

        Assert.Equal(IsoAttestationState.Attested, made.State);
        Assert.Equal(("林 花子", "森 太郎", 1), (made.PerformedBy, made.ApprovedBy, made.Seq));
        Assert.Equal("2027-01-30", Day(made.ValidUntil));
        Assert.Equal(71, made.DaysLeft);
        var artefact = Assert.Single(made.Artefacts);
        Assert.Equal($"artefacts/{artefact.Sha256[..16]}-proof.txt", artefact.Path);
        Assert.Equal("proof", File.ReadAllText(_scene.At(artefact.Path)));
    }

    [Fact]
    public void An_artefact_that_is_referred_to_stays_where_it_is()
    {
        var made = _scene.Add(_scene.Request() with { Reference = true });

        Assert.Equal("proof.txt", Assert.Single(made.Artefacts).Path);
        Assert.False(Directory.Exists(_scene.At("artefacts")));
    }

    [Fact]
    public void Of_a_link_the_content_is_copied_under_the_name_that_was_given()
    {
        File.CreateSymbolicLink(_scene.At("証跡.txt"), _scene.At("proof.txt"));

        var made = _scene.Add(_scene.Request() with { Artefacts = [_scene.At("証跡.txt")] });

        var path = Assert.Single(made.Artefacts).Path;
        Assert.EndsWith("-証跡.txt", path, StringComparison.Ordinal);
        Assert.Null(File.ResolveLinkTarget(_scene.At(path), false));
    }

    [Theory]
    [InlineData("林 花子", "林　花子")]
    [InlineData("林 花子", "林花子")]
    [InlineData("Ann Lee", "ＡＮＮ lee")]
    [InlineData("Ann Lee", "ann\u200B lee")]
    [InlineData("ann@example.jp", "Ann Lee <ANN@example.jp>")]
    [InlineData("ann@example.jp", "ＡＮＮ＠example.jp")]
    [InlineData("Ann Lee <a@example.jp>", "Ann Lee")]
    [InlineData("STRASSE", "strasse")]
    public void Nobody_approves_what_he_did_himself(string performer, string approver) =>
        Assert.Equal("SamePerson", _scene.Refused(_scene.Request() with { PerformedBy = performer, ApprovedBy = approver }).Id);

    [Theory]
    [InlineData("林 花子", "林 太郎")]
    [InlineData("Ann Lee <a@example.jp>", "Ann Lee <b@example.jp>")]
    public void Two_people_may(string performer, string approver) =>
        Assert.Equal(IsoStatus.Attested, _scene.Add(_scene.Request() with { PerformedBy = performer, ApprovedBy = approver }).Status);

    [Theory]
    [InlineData("2026-02-30", null, "InvalidDate")]
    [InlineData("昨日", null, "InvalidDate")]
    [InlineData("2026-11-22", null, "PerformedInFuture")]
    [InlineData("2026-11-01", "2026-10-31", "ValidUntilTooEarly")]
    [InlineData("2026-11-01", "2027-02-29", "InvalidDate")]
    [InlineData("2026-11-01", "2027-01-31", "ValidUntilTooLate")]
    public void A_term_that_cannot_be_is_refused_and_nothing_is_written(string performed, string? until, string id)
    {
        var error = _scene.Refused(_scene.Request() with { PerformedOn = performed, ValidUntil = until });

        Assert.Equal(id, error.Id);
        Assert.Contains(until ?? performed, error.Texts.Ja, StringComparison.Ordinal);
        Assert.Contains(until ?? performed, error.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_term_is_allowed() =>
        Assert.Equal("2027-01-30", Day(_scene.Add(_scene.Request() with { PerformedOn = "2026/11/1", ValidUntil = "2027-01-30" }).ValidUntil));

    [Fact]
    public void What_cannot_be_an_artefact_is_named_and_nothing_is_written()
    {
        Directory.CreateDirectory(_scene.At("folder"));
        _scene.Write("empty.txt", "");
        File.CreateSymbolicLink(_scene.At("nowhere.txt"), _scene.At("gone.txt"));
        File.CreateSymbolicLink(_scene.At("circle.txt"), _scene.At("circle.txt"));
        using (var large = File.Create(_scene.At("large.bin")))
            large.SetLength(ArtefactSource.MostCopied + 1);

        foreach (var name in new[] { "missing.txt", "folder", "empty.txt", "nowhere.txt", "circle.txt", "large.bin", "bad\0name" })
        {
            var error = _scene.Refused(_scene.Request() with { Artefacts = [_scene.At("proof.txt"), _scene.At(name)] });
            Assert.Equal("UnusableArtefact", error.Id);
            Assert.Contains(_scene.At(name), error.Texts.En, StringComparison.Ordinal);
        }

        Assert.Equal(IsoStatus.Attested, _scene.Add(_scene.Request() with { Artefacts = [_scene.At("large.bin")], Reference = true }).Status);
    }

    [Fact]
    public void A_device_is_no_artefact()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal("UnusableArtefact", _scene.Refused(_scene.Request() with { Artefacts = ["/dev/zero"] }).Id);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("Ann\nLee")]
    [InlineData("Ann\u0007")]
    public void A_name_that_cannot_be_read_later_is_refused(string name) =>
        Assert.Equal("InvalidText", _scene.Refused(_scene.Request() with { PerformedBy = name }).Id);

    [Fact]
    public void What_else_cannot_be_recorded_is_refused()
    {
        Assert.Equal("UnknownAttestation", _scene.Refused(_scene.Request("9.2.3-CSC-M7")).Id);
        Assert.Equal("InvalidText", _scene.Refused(_scene.Request() with { Statement = new string('あ', 4001) }).Id);
        Assert.Equal("InvalidUrl", _scene.Refused(_scene.Request() with { Url = "file:///etc/passwd" }).Id);
        Assert.Equal("NoSuchEvent", _scene.Refused(_scene.Request() with { Event = "v5.2" }).Id);
    }

    [Fact]
    public void No_workspace_is_an_error_that_says_how_to_make_one()
    {
        var error = Assert.Throws<IsoOpsException>(() => AttestationService.Prepare(_scene.Request() with { Workspace = null, CurrentFolder = null }));

        Assert.Equal("NoWorkspace", error.Id);
        Assert.Contains("New-IsoWorkspace", error.Texts.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_replaces_a_later_one_and_one_that_is_over_are_warned_of()
    {
        _scene.Add();

        var draft = AttestationService.Prepare(_scene.Request() with { PerformedOn = "2026-01-10" }, _scene.Clock);

        Assert.Equal(2, draft.Warnings.Count);
        Assert.Equal(IsoReason.Expired, draft.Save().Reason);
    }

    [Theory]
    [InlineData("a<b>:c?.txt", "a_b__c_.txt")]
    [InlineData("改ざん\u202Etxt.exe", "改ざん_txt.exe")]
    [InlineData("dots...", "dots")]
    public void A_copy_has_a_name_that_every_system_takes(string name, string safe) => Assert.Equal(safe, ArtefactStore.SafeName(name));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var safe = ArtefactStore.SafeName(new string('議', 200) + ".docx");

        Assert.EndsWith("議.docx", safe, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(safe), 100, 200);
    }

    private static string? Day(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
