using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>What is to be said of a role side without asking AWS: no measure, excluded, attestations, checks that are not there yet.</summary>
internal static class SideResults
{
    /// <summary>The results of one side.</summary>
    /// <param name="run">The run.</param>
    /// <param name="control">The control.</param>
    /// <param name="role">The role.</param>
    /// <param name="attested">What people attested.</param>
    public static IEnumerable<IsoResult> Of(IsoRun run, ControlDefinition control, IsoRole role, Fact attested)
    {
        var side = control.Side(role);
        if (side.State == IsoMeasureState.NoMeasure)
        {
            var none = new Judgement(IsoStatus.NotApplicable, IsoReason.NoMeasure);
            return [Make(run, control, role, $"{control.Id}-{role}", IsoKind.ATT, control.Title, none, null)];
        }

        var pending = side.Pending.Select(p => Make(
            run, control, role, p.Id, p.Kind, control.Title, Judgement.NotEvaluated(IsoReason.Unsupported, p.Id), null));
        var attestations = side.Attestations.Select(a => Make(
            run, control, role, a.Id, IsoKind.ATT, a.Title, Of(side, a, run.AsOf, attested), attested));
        return pending.Concat(attestations);
    }

    private static Judgement Of(SideDefinition side, AttestationDefinition attestation, DateTimeOffset asOf, Fact attested)
    {
        // What could not be read attests nothing, and does not say either that nobody did.
        var judgement = attested.Doubt ?? AttestationJudge.Judge(attestation, attested.Answer, asOf);
        return side.State == IsoMeasureState.Excluded && judgement.Status == IsoStatus.Attested
            ? new Judgement(IsoStatus.NotApplicable, IsoReason.Excluded, judgement.Detail)
            : judgement;
    }

    private static IsoResult Make(
        IsoRun run, ControlDefinition control, IsoRole role, string id, IsoKind kind, LocalText title, Judgement judgement, Fact? rests) => new()
        {
            ControlId = control.Id,
            Role = role,
            CheckId = id,
            Kind = kind,
            Status = judgement.Status,
            OriginalStatus = judgement.Status,
            Reason = judgement.Reason,
            Texts = title,
            Messages = ResultTexts.Of(judgement.Status, judgement.Reason, judgement.Detail),
            CollectedAt = rests?.At ?? run.AsOf,
            Documents = rests?.Document is { } document ? [document] : [],
            Run = run,
        };
}
