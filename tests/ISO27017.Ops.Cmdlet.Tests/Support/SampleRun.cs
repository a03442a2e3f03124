namespace ISO27017.Ops.Cmdlet.Tests.Support;

/// <summary>One run over the sample organisation, made once for all tests that only look at its results.</summary>
internal static class SampleRun
{
    private static readonly Lazy<IReadOnlyList<IsoResult>> Run = new(() =>
    {
        using var session = new Session();
        return session.Get<IsoResult>("Test-IsoControl -Sample");
    });

    internal static object[] Results => [.. Run.Value];
}
