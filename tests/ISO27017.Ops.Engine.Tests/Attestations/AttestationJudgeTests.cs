using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Testing.Register;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Attestations;

public sealed class AttestationJudgeTests : IDisposable
{
    private const string Release = "9.4.4-CSP-M1";
    private readonly AttestationScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Without_a_workspace_everything_is_required() => Assert.Equal(
        (IsoStatus.AttestationRequired, IsoReason.NoAttestation), Verdict(AttestationJudge.Judge(AttestationScene.Definition(Release), null, _scene.Clock.GetUtcNow())));

    [Fact]
    public void What_is_optional_is_not_needed_and_once_given_must_hold()
    {
        Assert.Equal((IsoStatus.NotApplicable, IsoReason.NoAttestation), (_scene.Now("9.2.1-CSP-M2").Status, _scene.Now("9.2.1-CSP-M2").Reason));

        _scene.Add(_scene.Request("9.2.1-CSP-M2") with { Reference = true });
        Assert.Equal(IsoAttestationState.Attested, _scene.Now("9.2.1-CSP-M2").State);
        _scene.Write("proof.txt", "other");
        Assert.Equal(IsoAttestationState.Expired, _scene.Now("9.2.1-CSP-M2").State);
    }

    [Fact]
    public void Without_a_record_it_is_required() =>
        Assert.Equal((IsoStatus.AttestationRequired, IsoReason.NoAttestation), Now());

    [Fact]
    public void A_word_holds_through_its_last_day_and_not_longer()
    {
        _scene.Add(_scene.Request() with { PerformedOn = "2026-11-20", ValidUntil = "2026-11-30" });

        _scene.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 23, 59, 59, TimeSpan.Zero));
        Assert.Equal((IsoStatus.Attested, IsoReason.None), Now());
        Assert.Equal(0, _scene.Now().DaysLeft);
        _scene.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal((IsoStatus.AttestationExpired, IsoReason.Expired), Now());
        Assert.Equal(-1, _scene.Now().DaysLeft);
    }

    [Fact]
    public void A_word_never_holds_longer_than_the_catalogue_allows_whatever_the_record_says()
    {
        _scene.Add(_scene.Request() with { PerformedOn = "2026-11-01" });
        var facts = _scene.Facts();
        facts["Attestations"]![0]!["ValidUntil"] = "2030-01-01";

        Assert.Equal((IsoStatus.AttestationExpired, IsoReason.Expired), Judged(facts, new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal((IsoStatus.Attested, IsoReason.None), Judged(facts, new DateTimeOffset(2027, 1, 30, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_changed_artefact_ends_it_and_a_missing_one_leaves_none()
    {
        var path = _scene.At(Assert.Single(_scene.Add().Artefacts).Path);

        File.WriteAllText(path, "other");
        Assert.Equal((IsoStatus.AttestationExpired, IsoReason.ArtefactChanged), Now());
        File.WriteAllText(path, "");
        Assert.Equal(IsoReason.ArtefactMissing, Now().Reason);
        File.Delete(path);
        Assert.Equal((IsoStatus.AttestationRequired, IsoReason.ArtefactMissing), Now());
        Assert.Contains("artefacts/", _scene.Now().Message, StringComparison.Ordinal);
        File.WriteAllText(path, "proof");
        Assert.Equal((IsoStatus.Attested, IsoReason.None), Now());
    }

    [Fact]
    public void An_artefact_that_is_referred_to_and_changes_ends_it()
    {
        _scene.Add(_scene.Request() with { Reference = true });

        _scene.Write("proof.txt", "other");

        Assert.Equal((IsoStatus.AttestationExpired, IsoReason.ArtefactChanged), Now());
    }

    [Theory]
    [InlineData("2026-11-10", null, null, IsoReason.EventOccurred)]
    [InlineData("2026-11-05", null, null, IsoReason.None)]
    [InlineData("2026-11-10", "v5.2", "V５.2", IsoReason.None)]
    [InlineData("2026-11-10", "v5.2", "v5.1", IsoReason.EventOccurred)]
    [InlineData("2026-12-24", null, null, IsoReason.None)]
    public void A_release_ends_what_was_attested_before_it_and_not_for_it(string on, string? name, string? forEvent, IsoReason reason)
    {
        _scene.Write("iso27017.yaml", $"organisation: x\nevents:\n  - {{ on: {on}, what: release{(name is null ? "" : $", name: {name}")} }}\n  - {{ on: 2026-11-19, what: screenChange }}\n");

        _scene.Add(_scene.Request(Release) with { PerformedOn = "2026-11-05", Event = forEvent });

        Assert.Equal(reason, _scene.Now(Release).Reason);
    }

    [Fact]
    public void An_event_that_the_tool_does_not_know_is_named_with_its_line()
    {
        _scene.Write("iso27017.yaml", "organisation: x\nevents:\n  - { on: 2026-02-30, what: releese }\n");

        var error = Assert.Throws<IsoOpsException>(() => _scene.Facts());

        Assert.Contains("iso27017.yaml:3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_performer_who_approved_himself_is_not_believed_even_in_a_record()
    {
        _scene.Add();
        var facts = _scene.Facts();
        facts["Attestations"]![0]!["ApprovedBy"] = "林　花子";

        Assert.Equal((IsoStatus.AttestationRequired, IsoReason.SamePerson), Judged(facts));
    }

    [Fact]
    public void A_measure_that_changed_ends_it()
    {
        _scene.Add();
        var facts = _scene.Facts();
        (facts["Attestations"]![0]!["MeasureDigest"], facts["Attestations"]![0]!["MeasureDigestNow"]) = ("aa", "bb");

        Assert.Equal((IsoStatus.AttestationExpired, IsoReason.MeasureChanged), Judged(facts));
        facts["Attestations"]![0]!["MeasureDigestNow"] = "aa";
        Assert.Equal((IsoStatus.Attested, IsoReason.None), Judged(facts));
    }

    [Fact]
    public void The_measure_of_the_register_ends_it_when_it_changes_and_another_does_not()
    {
        _scene.Write("register.md", SeedRegister.Text);
        Assert.NotNull(_scene.Add().MeasureDigest);

        _scene.Write("register.md", SeedRegister.Text.Replace("自社で運用しているパスワードルール", "別の規則", StringComparison.Ordinal));
        Assert.Equal((IsoStatus.Attested, IsoReason.None), Now());
        _scene.Write("register.md", SeedRegister.Text.Replace("Google Authenticator", "セキュリティキー", StringComparison.Ordinal));
        Assert.Equal((IsoStatus.AttestationExpired, IsoReason.MeasureChanged), Now());
        _scene.Write("register.md", "");
        Assert.Equal(IsoReason.MeasureChanged, Now().Reason);
        Assert.Contains("RegisterEmpty", _scene.Now().Message, StringComparison.Ordinal);
        Assert.Equal("RegisterEmpty", _scene.Refused(_scene.Request()).Id);
        File.Delete(_scene.At("register.md"));
        Assert.Equal(IsoReason.MeasureChanged, Now().Reason);
    }

    [Theory]
    [InlineData("Artefacts", "x")]
    [InlineData("PerformedOn", "yesterday")]
    [InlineData("PerformedBy", null)]
    [InlineData("Intact", "perhaps")]
    public void Facts_that_are_none_are_not_evaluated(string member, string? value)
    {
        _scene.Add();
        var facts = _scene.Facts();
        facts["Attestations"]![0]![member] = value;

        Assert.Equal((IsoStatus.NotEvaluated, IsoReason.Error), Judged(facts));
    }

    [Fact]
    public void The_last_word_counts_and_the_history_keeps_all()
    {
        _scene.Add(_scene.Request() with { Statement = "first" });
        _scene.Add(_scene.Request() with { Statement = "second" });

        Assert.Equal("second", _scene.Now().Statement);
        var history = AttestationService.Open(_scene.Folder, null, _scene.Clock).Find(new AttestationFilter { History = true });
        Assert.Equal(["first", "second"], history.Select(h => h.Statement));
        Assert.Equal([IsoReason.Replaced, IsoReason.None], history.Select(h => h.Reason));
        Assert.Equal([false, true], history.Select(h => h.Current));
    }

    [Fact]
    public void The_list_has_all_seventy_and_can_be_narrowed()
    {
        _scene.Add(_scene.Request() with { ValidUntil = "2026-12-20" });
        _scene.Add(_scene.Request("5.1.1-CSC-M1"));
        var book = AttestationService.Open(_scene.Folder, null, _scene.Clock);

        Assert.Equal(70, book.Find().Count);
        Assert.Equal("9.2.1-CSP-M2", Assert.Single(book.Find(new() { States = [IsoAttestationState.Optional] })).Id);
        Assert.Equal(67, book.Find(new() { States = [IsoAttestationState.Required] }).Count);
        Assert.Equal("9.2.3-CSC-M1", Assert.Single(book.Find(new() { ExpiringWithin = TimeSpan.FromDays(30) })).Id);
        Assert.Empty(book.Find(new() { ExpiringWithin = TimeSpan.FromDays(29) }));
        Assert.All(book.Find(new() { Ids = ["9.*"], Roles = [IsoRole.CSP] }), a => Assert.Equal(IsoRole.CSP, a.Role));
        Assert.Equal("UnknownAttestation", Assert.Throws<IsoOpsException>(() => book.Find(new() { Ids = ["9.2.3-CSC-M8"] })).Id);
    }

    private (IsoStatus Status, IsoReason Reason) Now() => (_scene.Now().Status, _scene.Now().Reason);

    private (IsoStatus Status, IsoReason Reason) Judged(JObject facts, DateTimeOffset? asOf = null) =>
        Verdict(AttestationJudge.Judge(AttestationScene.Definition("9.2.3-CSC-M1"), facts, asOf ?? _scene.Clock.GetUtcNow()));

    private static (IsoStatus Status, IsoReason Reason) Verdict(Engine.Assessment.Judging.Judgement judgement) => (judgement.Status, judgement.Reason);
}
