using ISO27017.Ops.Engine.Aws.Protocols;
using Microsoft.AspNetCore.Http;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>What the local AWS does in place of a proper answer, for some requests and some times.</summary>
public sealed class Fault
{
    private int _left;

    internal Fault(Func<ServedRequest, bool> when, Func<ServedRequest, HttpContext, Func<Task<WireResponse>>, Task> act, int times)
    {
        When = when;
        Act = act;
        _left = times;
    }

    internal Func<ServedRequest, bool> When { get; }

    internal Func<ServedRequest, HttpContext, Func<Task<WireResponse>>, Task> Act { get; }

    /// <summary>Takes one of the times; false if they are used up.</summary>
    internal bool Take() => Interlocked.Decrement(ref _left) >= 0;
}
