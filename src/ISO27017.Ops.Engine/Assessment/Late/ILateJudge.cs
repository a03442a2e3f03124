using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Late;

/// <summary>Judges checks that rest on the run's own results. Late judges are asked one after the other when every other check is
/// judged, and each also sees the results of those before it.</summary>
internal interface ILateJudge
{
    /// <summary>The checks that it judges, among those of the run.</summary>
    IReadOnlyList<CheckDefinition> Checks { get; }

    /// <summary>False where its results stand for others, to which exceptions are applied already.</summary>
    bool Exceptable { get; }

    /// <summary>Takes note of a result, also of one that the run does not give to the user. Called from many threads at once; the
    /// result is not to be kept (a large run has millions).</summary>
    void Saw(IsoResult result);

    /// <summary>The results, when everything was seen.</summary>
    Task<IReadOnlyList<IsoResult>> JudgeAsync(CancellationToken cancel);
}
