using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>What is open of one check (or one rule of it), or was accepted under one exception.</summary>
/// <param name="Id">The id, the same in every run.</param>
/// <param name="Outcome">Not satisfied, unknown or accepted.</param>
/// <param name="Exception">The exception of what was accepted; null if it is not, or the run's record does not hold it.</param>
/// <param name="Observations">The observations, at least one.</param>
internal sealed record OscalRisk(string Id, Outcome Outcome, ExceptionEntry? Exception, IReadOnlyList<OscalObservation> Observations)
{
    /// <summary>The first result, which says what all have in common.</summary>
    public IsoResult First => Observations[0].First;

    /// <summary>OSCAL's word: an accepted risk is a deviation, which is not closed.</summary>
    public string Status => Outcome == Outcome.Accepted ? "deviation-approved" : "open";
}
