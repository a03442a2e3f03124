using ISO27017.Ops.Engine.Evidence;
using Microsoft.Extensions.Time.Testing;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>Writes packages at a fixed time.</summary>
internal static class Exporter
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    public static EvidenceWriter Writer(Action<string>? step = null, DateTimeOffset? at = null) =>
        new(RunBuilder.RollUp, new FakeTimeProvider(at ?? Now), step);

    /// <summary>Writes the small run to <paramref name="path"/>.</summary>
    public static List<IsoResult> WriteSmall(string path)
    {
        var (_, results) = RunBuilder.Small();
        Writer().Write(new EvidenceRequest { Path = path, NewChain = true }, results, CancellationToken.None);
        return results;
    }
}
