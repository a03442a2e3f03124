using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Expressions;

/// <summary>Workers for one set of parameters and one AsOf. Safe for any number of threads.</summary>
internal sealed class ExpressionPool(Func<string, JToken?> parameter, DateTimeOffset asOf)
{
    private readonly ConcurrentBag<ExpressionWorker> _idle = [];

    /// <summary>Gives a worker to <paramref name="work"/> and takes it back. The work must not await.</summary>
    public T Use<T>(Func<ExpressionWorker, T> work)
    {
        var worker = _idle.TryTake(out var idle) ? idle : new ExpressionWorker();
        worker.Scope.Parameter = parameter;
        worker.Scope.AsOf = asOf;
        var result = work(worker);
        // A worker whose work threw is not taken back: its let-scopes may be half open.
        _idle.Add(worker);
        return result;
    }
}
