namespace ISO27017.Ops.Engine.Catalog.Validation.Expressions;

/// <summary>An expression of the catalogue, and where.</summary>
/// <param name="At">The definition that has it.</param>
/// <param name="Place">The keyword, such as <c>expect</c>.</param>
/// <param name="Text">The expression.</param>
/// <param name="CommandLine">It must also run in the AWS CLI's <c>--query</c>.</param>
internal sealed record ExpressionUse(SourcePosition At, string Place, string Text, bool CommandLine = false);
