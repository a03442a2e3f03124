using System.Runtime.ExceptionServices;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Runs what other people's files may make slow or deep.</summary>
internal static class BoundedWork
{
    private const int Stack = 64 * 1024 * 1024;

    /// <summary>The result of <paramref name="work"/>. Whatever a library throws at a file means that the file is damaged.</summary>
    /// <param name="work">The work; asked to stop when its time is over, and left behind if it does not.</param>
    /// <param name="limit">How long it may take.</param>
    /// <exception cref="DocumentProblemException">It cannot be done, or not in time.</exception>
    public static T Run<T>(Func<CancellationToken, T> work, TimeSpan limit)
    {
        var stop = new CancellationTokenSource();
        T? result = default;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work(stop.Token);
                }
#pragma warning disable CA1031 // a hostile file may make a library throw anything
                catch (Exception e)
#pragma warning restore CA1031
                {
                    error = ExceptionDispatchInfo.Capture(e as DocumentProblemException ?? Meaning(e));
                }
            },
            Stack) { IsBackground = true, Name = "document" };
        thread.Start();
        if (!thread.Join(limit))
        {
            stop.Cancel();
            throw DocumentProblems.TakesTooLong(limit);
        }

        stop.Dispose();
        error?.Throw();
        return result!;
    }

    private static DocumentProblemException Meaning(Exception e) =>
        e is OutOfMemoryException or InsufficientExecutionStackException ? DocumentProblems.TooComplex() : DocumentProblems.Damaged(e);
}
