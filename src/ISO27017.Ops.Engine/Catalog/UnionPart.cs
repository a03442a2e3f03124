namespace ISO27017.Ops.Engine.Catalog;

/// <summary>One of several queries whose items make one list.</summary>
/// <param name="Query">The query.</param>
/// <param name="As">The members of the new item, each JMESPath over the old; empty means the item as it is.</param>
internal sealed record UnionPart(string Query, IReadOnlyList<Member> As);
