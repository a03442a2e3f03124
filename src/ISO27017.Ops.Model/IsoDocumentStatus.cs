namespace ISO27017.Ops;

/// <summary>The state of a document that the organisation declared.</summary>
public enum IsoDocumentStatus
{
    /// <summary>The file is the approved one, and its review is not overdue.</summary>
    Current,

    /// <summary>The file is not the one that was approved.</summary>
    Changed,

    /// <summary>There is no file at the declared path, or no path is declared.</summary>
    Missing,

    /// <summary>The date of its next review has passed.</summary>
    ReviewOverdue,

    /// <summary>Approver, day of approval or SHA-256 of the approved file is not recorded.</summary>
    NotApproved,

    /// <summary>Its text cannot be read, and checks need it.</summary>
    Unreadable,
}
