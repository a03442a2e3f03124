using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>What is to be said of a role side without asking AWS: no measure, excluded, attestations, checks that are not there yet.</summary>
internal static class SideResults
{
    /// <summary>The results of one side.</summary>
    public static IEnumerable<IsoResult> Of(IsoRun run, ControlDefinition control, IsoRole role)
    {
        var side = control.Side(role);
        if (side.State == IsoMeasureState.NoMeasure)
            return [Make(run, control, role, $"{control.Id}-{role}", IsoKind.ATT, control.Title, IsoStatus.NotApplicable, IsoReason.NoMeasure)];

        var pending = side.Pending.Select(p =>
            Make(run, control, role, p.Id, p.Kind, control.Title, IsoStatus.NotEvaluated, IsoReason.Unsupported, p.Id));
        var attestations = side.Attestations.Select(a =>
            Make(run, control, role, a.Id, IsoKind.ATT, a.Title, IsoStatus.AttestationRequired, IsoReason.NoAttestation));
        return pending.Concat(attestations);
    }

    private static IsoResult Make(
        IsoRun run, ControlDefinition control, IsoRole role, string id, IsoKind kind, LocalText title, IsoStatus status, IsoReason reason, string? detail = null) => new()
        {
            ControlId = control.Id,
            Role = role,
            CheckId = id,
            Kind = kind,
            Status = status,
            OriginalStatus = status,
            Reason = reason,
            Texts = title,
            Messages = ResultTexts.Of(status, reason, detail),
            CollectedAt = run.AsOf,
            Documents = [],
            Run = run,
        };
}
