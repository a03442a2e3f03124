namespace ISO27017.Ops.Engine.Attestations;

/// <summary>A file as a record names it.</summary>
/// <param name="Path">Relative to the workspace's folder, or full; with <c>/</c>.</param>
/// <param name="Sha256">The digest of its content, in lower case.</param>
/// <param name="Size">Its length in bytes.</param>
internal sealed record RecordedArtefact(string Path, string Sha256, long Size);
