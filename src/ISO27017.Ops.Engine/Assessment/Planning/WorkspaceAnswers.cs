namespace ISO27017.Ops.Engine.Assessment.Planning;

/// <summary>What the organisation's workspace can say in a run.</summary>
internal enum WorkspaceAnswers
{
    /// <summary>There is none: nobody attested or excepted anything.</summary>
    None,

    /// <summary>It is asked.</summary>
    Given,

    /// <summary>The run of an older package did not ask it, so what it would have said is not known.</summary>
    NotPlanned,
}
