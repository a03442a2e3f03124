namespace ISO27017.Ops;

/// <summary>The verdict over one check on one resource, or over a role side.</summary>
public enum IsoStatus
{
    /// <summary>Looked, and it is as declared.</summary>
    Pass,

    /// <summary>Looked, and it is not as declared.</summary>
    Fail,

    /// <summary>Reality differs from our own document and is not weaker: the document must change.</summary>
    DocumentOutdated,

    /// <summary>Could not look. Always with a reason.</summary>
    NotEvaluated,

    /// <summary>There is nothing to look at, or it was declared out of scope. Always with a reason.</summary>
    NotApplicable,

    /// <summary>A person's valid word with its artefact.</summary>
    Attested,

    /// <summary>A person's word is needed and there is none.</summary>
    AttestationRequired,

    /// <summary>A person's word has expired, or its artefact has changed.</summary>
    AttestationExpired,

    /// <summary>A live exception covers what was found.</summary>
    Excepted,
}
