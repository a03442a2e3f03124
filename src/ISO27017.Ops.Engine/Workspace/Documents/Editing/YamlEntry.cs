namespace ISO27017.Ops.Engine.Workspace.Documents.Editing;

/// <summary>A map in a YAML text, and where its values stand.</summary>
/// <param name="Flow">True for <c>{ a: b }</c>.</param>
/// <param name="Column">The column of its keys, from 0, where it is no flow map.</param>
/// <param name="Values">Its values by key.</param>
internal sealed record YamlEntry(bool Flow, int Column, IReadOnlyDictionary<string, YamlSpan> Values);
