namespace ISO27017.Ops.Cmdlet.Tests.Support;

/// <summary>Tests with a session of their own.</summary>
public abstract class SessionTests : IDisposable
{
    private protected Session Session { get; } = new();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Session.Dispose();
}
