namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>How loud a result is for programs that ask for a severity. The catalogue rates no risk, so it follows from the verdict
/// alone; the numbers are OCSF's.</summary>
internal enum SeverityLevel
{
    /// <summary>Nothing to do.</summary>
    Informational = 1,

    /// <summary>Accepted for a time, a document to update, or an advisory finding.</summary>
    Low = 2,

    /// <summary>Not as declared, or not known.</summary>
    Medium = 3,
}
