namespace ISO27017.Ops;

/// <summary>How an asset in AWS and the asset ledger stand to each other.</summary>
public enum IsoAssetState
{
    /// <summary>Could not be said: the ledger was not read, or not everything was looked at in which the row's asset may be.</summary>
    Unknown,

    /// <summary>In AWS, and in exactly one row of the ledger.</summary>
    Listed,

    /// <summary>In AWS, and in several rows of the ledger.</summary>
    ListedTwice,

    /// <summary>In AWS, and in no row of the ledger.</summary>
    NotInLedger,

    /// <summary>A row of the ledger whose source is AWS, and no asset in AWS.</summary>
    NotInAws,

    /// <summary>In AWS, and in no row, which is fine: the ledger need not list its class, or the organisation declared it out of scope.</summary>
    OutOfScope,
}
