namespace ISO27017.Ops.Engine.Workspace.Declarations;

/// <summary>A measure on whose change a document must follow.</summary>
/// <param name="Side">The control side, such as <c>12.3.1-CSP</c>.</param>
/// <param name="Section">The section of the document that speaks of it; null for the whole.</param>
internal sealed record FollowDeclaration(string Side, string? Section);
