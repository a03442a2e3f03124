using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>What came of reading <c>iso27017.yaml</c>.</summary>
/// <param name="File">What its sound parts say; null if it has none.</param>
/// <param name="Problems">Everything that is wrong. A run takes the file only without any.</param>
internal sealed record WorkspaceReading(WorkspaceFile? File, IReadOnlyList<SourceProblem> Problems);
