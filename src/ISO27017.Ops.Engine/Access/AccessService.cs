using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Access.Testing;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Running;

namespace ISO27017.Ops.Engine.Access;

/// <summary>Finds out, before a run, which of its checks cannot run, and why. It only reads.</summary>
public static class AccessService
{
    // Within an account, calls wait for one another anyway.
    private const int AccountsAtOnce = 4;

    /// <summary>One object for each account and check that asks something there, account by account.</summary>
    /// <param name="request">The run that is meant. The sample organisation and packages need no permissions and are not asked.</param>
    /// <param name="ask">True to ask AWS itself wherever that is possible, also where IAM's evaluation is clear.</param>
    /// <param name="observer">Hears of calls and progress; null for nobody.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="IsoOpsException">The run could not take place at all: an unknown id, bad configuration, no credentials.</exception>
    public static async IAsyncEnumerable<IsoAccess> RunAsync(
        AssessmentRequest request, bool ask, IRunObserver? observer, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var plan = await PlanMaker.MakeAsync(request with { Sample = false, EvidencePath = null }, observer, TimeProvider.System, cancel).ConfigureAwait(false);
        await using var source = plan.Source.ConfigureAwait(false);
        await foreach (var access in RunAsync(plan, ask, observer, cancel).ConfigureAwait(false))
            yield return access;
    }

    /// <summary>The same for a plan, whose source stays open.</summary>
    internal static async IAsyncEnumerable<IsoAccess> RunAsync(
        AssessmentPlan plan, bool ask, IRunObserver? observer, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var turns = new SemaphoreSlim(AccountsAtOnce);
        var expressions = new ExpressionPool(name => plan.Parameters.TryGet(name, out var value) ? value : null, plan.AsOf);
        var accounts = AccountNeeds.Of(plan, expressions);
        var tests = accounts.Select(a => Task.Run(() => TestAsync(a), CancellationToken.None)).ToList();
        try
        {
            for (var done = 0; done < tests.Count; done++)
            {
                foreach (var access in await tests[done].ConfigureAwait(false))
                    yield return access;
                observer?.Progressed(done + 1, tests.Count);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(tests).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        }

        async Task<IReadOnlyList<IsoAccess>> TestAsync(AccountNeeds needs)
        {
            await turns.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                return await new AccountTest(plan, expressions, needs, ask, observer).RunAsync(stop.Token).ConfigureAwait(false);
            }
            finally
            {
                turns.Release();
            }
        }
    }
}
