namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A member and the JMESPath that computes it. Order matters: a later one may use an earlier one.</summary>
internal sealed record Member(string Name, string Expression);
