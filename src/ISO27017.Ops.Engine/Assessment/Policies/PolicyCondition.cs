namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>One condition of a statement.</summary>
/// <param name="Operator">As written, such as <c>StringNotEquals</c>.</param>
/// <param name="Key">The condition key, lower case.</param>
/// <param name="Values">The values as text.</param>
internal sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values);
