namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A check that a side needs and this version cannot judge yet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind: a supplementary one does not touch the verdict, also while it is missing.</param>
internal sealed record PendingCheck(string Id, IsoKind Kind);
