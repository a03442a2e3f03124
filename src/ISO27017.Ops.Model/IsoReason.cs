namespace ISO27017.Ops;

/// <summary>Why a status is what it is, for every status that is not plainly Pass or Fail.</summary>
public enum IsoReason
{
    /// <summary>No reason is needed: it was looked at.</summary>
    None,

    /// <summary>NotEvaluated: the credentials may not make the call, or may not enter the account.</summary>
    AccessDenied,

    /// <summary>NotEvaluated: AWS kept refusing because of the request rate.</summary>
    Throttled,

    /// <summary>NotEvaluated: no complete answer came in time.</summary>
    Timeout,

    /// <summary>NotEvaluated: the answer was cut off, so the rest was not seen.</summary>
    Truncated,

    /// <summary>NotEvaluated: a declared region is not enabled for the account.</summary>
    RegionDisabled,

    /// <summary>NotEvaluated: the AWS Support plan does not include the API.</summary>
    SubscriptionRequired,

    /// <summary>NotEvaluated: the service that would show it is off, so nothing can be seen.</summary>
    NotEnabled,

    /// <summary>NotEvaluated: AWS answered, but the member that decides is not there.</summary>
    NoData,

    /// <summary>NotEvaluated: the organisation must supply a parameter and has not.</summary>
    MissingParameter,

    /// <summary>NotEvaluated: judging offline, the package lacks the document.</summary>
    MissingEvidence,

    /// <summary>NotEvaluated: judging offline, today's catalogue asks what the package's run did not plan.</summary>
    NotPlanned,

    /// <summary>NotEvaluated: the evidence is older than the check allows.</summary>
    StaleBundle,

    /// <summary>NotEvaluated: the catalogue names the check, but this version cannot judge it.</summary>
    Unsupported,

    /// <summary>NotEvaluated: anything else that prevented looking; the message says what.</summary>
    Error,

    /// <summary>NotApplicable: there is no such resource, and the catalogue says that this is fine.</summary>
    NoSuchResource,

    /// <summary>NotApplicable: the role side has no measure (管理策なし).</summary>
    NoMeasure,

    /// <summary>NotApplicable: the role side is excluded (適用除外).</summary>
    Excluded,

    /// <summary>NotApplicable: the organisation declared the resource out of scope.</summary>
    OutOfScope,

    /// <summary>NotApplicable: there is no earlier package to compare with.</summary>
    NoBaseline,

    /// <summary>AttestationRequired: nobody has attested it.</summary>
    NoAttestation,

    /// <summary>AttestationRequired: the artefact is missing.</summary>
    ArtefactMissing,

    /// <summary>AttestationRequired: the performer approved himself.</summary>
    SamePerson,

    /// <summary>AttestationRequired: the chain of records is broken at or before it, so nobody's word can be read from it.</summary>
    ChainBroken,

    /// <summary>AttestationExpired: the validity has ended.</summary>
    Expired,

    /// <summary>AttestationExpired: the artefact is not the one that was attested.</summary>
    ArtefactChanged,

    /// <summary>AttestationExpired: the measure in the register is not the one that was attested.</summary>
    MeasureChanged,

    /// <summary>AttestationExpired: an event that ends it (a release, a change of staff …) has occurred since.</summary>
    EventOccurred,

    /// <summary>AttestationExpired: a later record has taken its place.</summary>
    Replaced,

    /// <summary>The exception that covered it has expired; the status is the original one.</summary>
    ExceptionExpired,
}
