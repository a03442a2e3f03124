using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Workspace.Declarations;

/// <summary>One thing that is read out of a document's text.</summary>
/// <param name="At">Where it stands in the file.</param>
/// <param name="Member">The member that it fills; null where it is the whole value.</param>
/// <param name="Pattern">A regular expression with exactly one group, which linear-time matching takes.</param>
internal sealed record ClaimReading(SourcePosition At, string? Member, string Pattern);
