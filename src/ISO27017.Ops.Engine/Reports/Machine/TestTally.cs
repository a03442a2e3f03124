namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>How many results of each kind there are.</summary>
internal sealed record TestTally(int Passed, int Failed, int Errors, int Skipped)
{
    /// <summary>All of them.</summary>
    public int Total => Passed + Failed + Errors + Skipped;

    /// <summary>The tally of <paramref name="results"/>.</summary>
    public static TestTally Of(IEnumerable<IsoResult> results)
    {
        var counts = new int[4];
        foreach (var result in results)
        {
            counts[(int)TestKinds.Of(result)]++;
        }

        return new(counts[(int)TestKind.Passed], counts[(int)TestKind.Failed], counts[(int)TestKind.Error], counts[(int)TestKind.Skipped]);
    }
}
