using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>What an OSCAL file holds, arranged once: observations, risks, and the people named.</summary>
internal sealed class OscalContent
{
    private readonly ILookup<(string, IsoRole), OscalObservation> _observations;
    private readonly ILookup<(string, IsoRole), OscalRisk> _risks;

    /// <summary>Arranges the results of <paramref name="model"/>.</summary>
    /// <param name="model">The run.</param>
    /// <param name="openOnly">Leaves out what is satisfied, not applicable or advisory.</param>
    public OscalContent(ReportModel model, bool openOnly)
    {
        Model = model;
        var exceptions = new LiveExceptions(model);
        var ids = new ResultIds(model);
        Observations =
        [
            .. model.Results
                .Where(r => !openOnly || Outcomes.IsOpen(r))
                .GroupBy(r => ObservationId(model, r, ids))
                .Select(g => new OscalObservation(g.Key, [.. g])),
        ];
        Risks =
        [
            .. Observations
                .Where(o => Outcomes.IsOpen(o.First))
                .Select(o => (Observation: o, Outcome: Outcomes.Of(o.First.Status), Exception: exceptions.Of(o.First)))
                .GroupBy(p => (p.Observation.First.CheckId, p.Observation.First.Rule, p.Outcome, p.Exception?.Id))
                .Select(g => new OscalRisk(
                    StableId.Of("risk", model.Run.HomeAccount, g.Key.CheckId, g.Key.Rule, g.Key.Outcome.ToString(), g.Key.Id),
                    g.Key.Outcome, g.First().Exception, [.. g.Select(p => p.Observation)])),
        ];
        _observations = Observations.Where(o => !o.First.Advisory).ToLookup(o => (o.First.ControlId, o.First.Role));
        _risks = Risks.ToLookup(r => (r.First.ControlId, r.First.Role));
        Attestations = new OscalAttestations(model, openOnly);
    }

    /// <summary>The run.</summary>
    public ReportModel Model { get; }

    /// <summary>False where only some of the run's results are reported.</summary>
    public bool IsWhole => Model.IsWhole;

    /// <summary>The observations, in the order of the results.</summary>
    public IReadOnlyList<OscalObservation> Observations { get; }

    /// <summary>The risks, in the order of the results.</summary>
    public IReadOnlyList<OscalRisk> Risks { get; }

    /// <summary>What people have attested.</summary>
    public OscalAttestations Attestations { get; }

    /// <summary>The verdicts that become findings. A side without anything to look at is left out of what was reviewed.</summary>
    public IEnumerable<IsoVerdict> Findings => Model.Verdicts.Where(v => v.Status != IsoStatus.NotApplicable);

    /// <summary>The verdicts over sides that have nothing to look at.</summary>
    public IEnumerable<IsoVerdict> Excluded => Model.Verdicts.Where(v => v.Status == IsoStatus.NotApplicable);

    /// <summary>The exceptions that cover something.</summary>
    public IEnumerable<ExceptionEntry> Exceptions => Risks.Select(r => r.Exception).OfType<ExceptionEntry>().DistinctBy(e => e.Id);

    /// <summary>The people whom exceptions and attestations name.</summary>
    public IEnumerable<string> People => Exceptions.SelectMany(e => new[] { e.Owner, e.Approver })
        .Concat(Attestations.People)
        .Where(n => PlainText.OrNull(n) is not null)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The observations that count for a side.</summary>
    public IEnumerable<OscalObservation> ObservationsOf(IsoVerdict verdict) => _observations[(verdict.ControlId, verdict.Role)];

    /// <summary>The risks of a side.</summary>
    public IEnumerable<OscalRisk> RisksOf(IsoVerdict verdict) => _risks[(verdict.ControlId, verdict.Role)];

    private static string ObservationId(ReportModel model, IsoResult result, ResultIds ids) =>
        Outcomes.Of(result.Status) is Outcome.Satisfied or Outcome.NotApplicable
            ? StableId.Of("observations", model.Run.Id, result.CheckId, result.Rule, result.Status.ToString(), result.Reason.ToString())
            : StableId.Of("observation", model.Run.Id, ids.Of(result), result.Status.ToString());
}
