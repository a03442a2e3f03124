using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Assessment.Running;

namespace ISO27017.Ops.Engine.Assessment;

/// <summary>Judges the declared measures of an organisation.</summary>
public static class AssessmentService
{
    /// <summary>
    /// Carries out a run and gives its results as they come. Ending the enumeration early, or cancelling, ends the run.
    /// </summary>
    /// <param name="request">What to judge, against what.</param>
    /// <param name="observer">Hears of calls and progress; null for nobody.</param>
    /// <param name="cancel">Ends the run.</param>
    /// <exception cref="IsoOpsException">The run cannot take place: an unknown id, bad configuration, no credentials.</exception>
    public static async IAsyncEnumerable<IsoResult> RunAsync(
        AssessmentRequest request, IRunObserver? observer, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var plan = await PlanMaker.MakeAsync(request, observer, TimeProvider.System, cancel).ConfigureAwait(false);
        await using var source = plan.Source.ConfigureAwait(false);
        await foreach (var result in new Assessor(plan, observer, TimeProvider.System).RunAsync(cancel).ConfigureAwait(false))
            yield return result;
    }
}
