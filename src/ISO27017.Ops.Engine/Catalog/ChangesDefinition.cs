namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A check that every fact which is not what the baseline shows has a ticket.</summary>
/// <param name="TicketParameter">The parameter that holds the regular expression which a ticket must match.</param>
internal sealed record ChangesDefinition(string TicketParameter)
{
    /// <summary>The kinds of checks whose facts must not change unnoticed: what is set up, listed and promised. Proofs of operation
    /// are new at each look; documents and people's words have approvals of their own.</summary>
    public static readonly IReadOnlySet<IsoKind> Kinds = new HashSet<IsoKind> { IsoKind.CFG, IsoKind.INV, IsoKind.CLM };
}
