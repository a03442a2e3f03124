namespace ISO27017.Ops;

/// <summary>What kind of proof a check asks for.</summary>
public enum IsoKind
{
    /// <summary>Configuration: the declared state equals the actual state.</summary>
    CFG,

    /// <summary>Operation: time stamps prove that a measure ran recently.</summary>
    OPS,

    /// <summary>Inventory: a ledger or approved list reconciled with AWS, both ways.</summary>
    INV,

    /// <summary>Claim: what one of our own documents says, compared with reality.</summary>
    CLM,

    /// <summary>Document: registered, unchanged since its approval, with the required text.</summary>
    DOC,

    /// <summary>Roll-up of other checks or of a role side.</summary>
    RUP,

    /// <summary>Supplementary: shown and stored, never part of a verdict.</summary>
    SUP,

    /// <summary>Attestation: a person's dated word with its artefact.</summary>
    ATT,
}
