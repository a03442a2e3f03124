using System.Collections.Concurrent;
using System.Management.Automation;

namespace ISO27017.Ops.Internal;

/// <summary>Carries what asynchronous work wants to write to the pipeline thread.</summary>
internal sealed class PipelineWriter : IDisposable
{
    private readonly BlockingCollection<Action<Cmdlet>> _actions = new();

    // A slow consumer downstream slows the work instead of filling the memory.
    private readonly SemaphoreSlim _room = new(256);

    /// <summary>Writes an object as soon as the pipeline has room for it.</summary>
    internal async Task WriteObjectAsync(object value, CancellationToken cancel)
    {
        await _room.WaitAsync(cancel);
        Post(cmdlet =>
        {
            _room.Release();
            cmdlet.WriteObject(value);
        });
    }

    /// <summary>Runs something on the pipeline thread, unless it no longer listens.</summary>
    internal void Post(Action<Cmdlet> action)
    {
        try
        {
            _actions.Add(action);
        }
        catch (InvalidOperationException)
        {
            // Closed or disposed: the cmdlet has ended, and nobody reads it any more.
        }
    }

    /// <summary>What was handed over, until <see cref="Close"/>.</summary>
    internal IEnumerable<Action<Cmdlet>> Actions(CancellationToken cancel) => _actions.GetConsumingEnumerable(cancel);

    /// <summary>Nothing more will come.</summary>
    internal void Close()
    {
        try
        {
            _actions.CompleteAdding();
        }
        catch (ObjectDisposedException)
        {
            // The cmdlet ran out of patience with the work and went.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _actions.Dispose();
        _room.Dispose();
    }
}
