using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Yaml;

/// <summary>Where a value stands in its file. It travels with the value as an annotation, so that a part of a document that
/// is read or checked on its own still knows its line.</summary>
internal sealed record YamlPosition(string File, int Line, int Column)
{
    /// <summary>The position of <paramref name="token"/>, or of the nearest value around it that has one.</summary>
    public static YamlPosition Of(JToken? token)
    {
        for (var at = token; at is not null; at = at.Parent)
            if (at.Annotation<YamlPosition>() is { } position) return position;
        return new YamlPosition("", 0, 0);
    }

    /// <summary>The position without its column, as definitions keep it.</summary>
    public SourcePosition ToSource() => new(File, Line);

    /// <summary>A problem here.</summary>
    public SourceProblem Problem(string ja, string en) => new(File, Line, Column, new LocalText(ja, en));
}
