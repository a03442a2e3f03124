using System.Management.Automation;

namespace ISO27017.Ops.Internal;

/// <summary>A cmdlet whose work is asynchronous: it runs off the pipeline thread, and everything that it writes is handed
/// back to the pipeline thread, the only one that may write.</summary>
public abstract class AsyncCmdlet : PSCmdlet, IDisposable
{
    // Work that ignores its cancellation must not hold the console any longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private readonly CancellationTokenSource _stop = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the work and writes what it hands over, until it has ended. What an engine reports becomes a
    /// terminating error with a stable id.</summary>
    private protected void RunAsync(Func<PipelineWriter, CancellationToken, Task> work) => Guard(() => Pump(work));

    /// <summary>The same, for a caller that deals with what an engine reports.</summary>
    private protected void Pump(Func<PipelineWriter, CancellationToken, Task> work)
    {
        using var writer = new PipelineWriter();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var token = cancel.Token;
        var task = Task.Run(() => work(writer, token), CancellationToken.None);
        _ = task.ContinueWith(_ => writer.Close(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            foreach (var action in writer.Actions(token))
            {
                action(this);
            }
        }
        catch (OperationCanceledException)
        {
            // Only the stop signal ends the loop this way; the work is awaited below.
        }
        finally
        {
            // A downstream Select-Object -First, or a stop, leaves the loop early: the work ends before the cmdlet does.
            cancel.Cancel();
            Await(task);
        }

        if (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>Runs a piece of the cmdlet and turns what an engine reports into a terminating error with a stable id.</summary>
    private protected void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (PipelineStoppedException)
        {
            throw;
        }
        catch (IsoOpsException exception)
        {
            Report(Errors.ErrorRecords.From(exception));
        }
    }

    /// <summary>Says that the command cannot go on. Ends the pipeline, unless a command must let what follows hear of it.</summary>
    private protected virtual void Report(ErrorRecord error) => ThrowTerminatingError(error);

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The cmdlet ended just before the signal came.
        }
    }

    /// <summary>Frees what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    private static void Await(Task task)
    {
        try
        {
            task.Wait(Patience);
        }
        catch (AggregateException)
        {
            // The caller looks at the task itself.
        }
    }
}
