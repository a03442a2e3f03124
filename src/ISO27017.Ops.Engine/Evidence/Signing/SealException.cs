namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>A signature or time stamp that does not hold, whoever made it.</summary>
internal sealed class SealException(LocalText problem, Exception? inner = null) : Exception(problem.En, inner)
{
    /// <summary>What is wrong with it.</summary>
    public LocalText Problem { get; } = problem;
}
