namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>What another program has to know of a status: the five cases that no format may mix up.</summary>
internal enum Outcome
{
    /// <summary>Looked, or attested, and it is as declared.</summary>
    Satisfied,

    /// <summary>Known not to be as declared.</summary>
    NotSatisfied,

    /// <summary>Nobody knows: it could not be looked at, or nobody's word is there. Never as good as satisfied.</summary>
    Unknown,

    /// <summary>Not as declared, and somebody has answered for leaving it so, for a time.</summary>
    Accepted,

    /// <summary>There is nothing to look at.</summary>
    NotApplicable,
}
