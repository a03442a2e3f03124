namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>What pipelines make of results.</summary>
internal static class TestKinds
{
    /// <summary>The kind of <paramref name="result"/>. An advisory result never breaks a pipeline, nor does it pass for green.</summary>
    public static TestKind Of(IsoResult result) => (Outcomes.Of(result.Status), result.Advisory) switch
    {
        (Outcome.Satisfied, _) => TestKind.Passed,
        (Outcome.NotApplicable or Outcome.Accepted, _) or (_, true) => TestKind.Skipped,
        (Outcome.Unknown, _) => TestKind.Error,
        _ => TestKind.Failed,
    };
}
