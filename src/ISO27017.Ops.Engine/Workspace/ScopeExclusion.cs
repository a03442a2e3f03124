using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>What is declared out of scope, and why. All that is given must hold.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="AccountKind">The kind of account; null for any.</param>
/// <param name="Account">The account; null for any.</param>
/// <param name="Resource">A glob over the resource's id; null for any.</param>
/// <param name="Tag">A tag as <c>key</c> or <c>key=value</c>; null for any.</param>
/// <param name="Reason">Why, for the result and the auditor.</param>
internal sealed record ScopeExclusion(
    SourcePosition At, string? AccountKind, string? Account, string? Resource, string? Tag, string Reason);
