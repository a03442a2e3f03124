namespace ISO27017.Ops.Engine.Catalog;

/// <summary>What a roll-up takes over: checks or role sides, one result each.</summary>
/// <param name="Checks">Ids of checks.</param>
/// <param name="Sides">Role sides, each with its checks, attestations and what is still missing of it; supplementary checks do not count.</param>
/// <param name="Accounts">JMESPath over the account: only results of these accounts, and of no account, count. Null means all.</param>
internal sealed record RollUpDefinition(IReadOnlyList<string> Checks, IReadOnlyList<SideName> Sides, string? Accounts)
{
    /// <summary>What is named, in the order written: what a result of the roll-up has as its resource.</summary>
    public IEnumerable<string> Names => Checks.Concat(Sides.Select(s => s.ToString()));
}
