using YamlDotNet.Core;

namespace ISO27017.Ops.Engine.Workspace.Documents.Editing;

/// <summary>Where a value stands in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after it.</param>
/// <param name="Text">The text, if it is a scalar; null otherwise.</param>
/// <param name="Style">How a scalar is written.</param>
internal readonly record struct YamlSpan(int Start, int End, string? Text, ScalarStyle Style);
