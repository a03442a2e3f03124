using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Workspace.Declarations;

/// <summary>Something that happened and ends attestations made before it.</summary>
/// <param name="At">Where it stands in the file.</param>
/// <param name="On">The day.</param>
/// <param name="What">The kind, as the catalogue's attestations name it: <c>release</c>.</param>
/// <param name="Name">Its own name, such as <c>v5.2</c>; null if it has none.</param>
/// <param name="Note">A remark; null if there is none.</param>
internal sealed record EventDeclaration(SourcePosition At, DateOnly On, string What, string? Name, string? Note);
