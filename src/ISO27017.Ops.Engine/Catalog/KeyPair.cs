namespace ISO27017.Ops.Engine.Catalog;

/// <summary>One equality of a hash join: JMESPath over theirs, JMESPath over ours. A list on either side matches by membership.</summary>
internal sealed record KeyPair(string Theirs, string Ours);
