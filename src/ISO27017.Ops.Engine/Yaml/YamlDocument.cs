using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Yaml;

/// <summary>A file that was read: a value whose parts know their positions, or problems, or both.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">The value; null if nothing could be read.</param>
/// <param name="Problems">Everything that is wrong, in the order of the file. Use the value only if there is none.</param>
internal sealed record YamlDocument(string File, JToken? Root, IReadOnlyList<SourceProblem> Problems);
