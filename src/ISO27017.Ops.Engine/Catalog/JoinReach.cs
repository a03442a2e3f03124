namespace ISO27017.Ops.Engine.Catalog;

/// <summary>How far a join reaches.</summary>
internal enum JoinReach
{
    /// <summary>The same account and, where both sides are regional, the same region; everything where one side is the organisation's.</summary>
    Same,

    /// <summary>All regions of the same account.</summary>
    Account,

    /// <summary>Every account and region.</summary>
    Organization,
}
