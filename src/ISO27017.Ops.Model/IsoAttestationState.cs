namespace ISO27017.Ops;

/// <summary>What a person's word is worth now.</summary>
public enum IsoAttestationState
{
    /// <summary>It is there and holds.</summary>
    Attested,

    /// <summary>There is none, or none that can be believed.</summary>
    Required,

    /// <summary>There was one, and it no longer holds.</summary>
    Expired,

    /// <summary>There is none, and none is needed: the organisation may give it of its own accord.</summary>
    Optional,
}
