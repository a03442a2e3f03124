using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ISO27017.Ops.Engine.Workspace.Documents.Editing;

/// <summary>Finds the maps of a list in a YAML text that is known to be sound.</summary>
internal static class YamlEntries
{
    /// <summary>The maps of the list under <paramref name="key"/> of the outermost map.</summary>
    public static IReadOnlyList<YamlEntry> Of(string text, string key)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (parser.Consume<Scalar>().Value == key && parser.TryConsume<SequenceStart>(out _))
            {
                var entries = new List<YamlEntry>();
                while (!parser.Accept<SequenceEnd>(out _)) entries.Add(Entry(parser));
                return entries;
            }

            parser.SkipThisAndNestedEvents();
        }

        return [];
    }

    private static YamlEntry Entry(Parser parser)
    {
        var start = parser.Consume<MappingStart>();
        var values = new Dictionary<string, YamlSpan>(StringComparer.Ordinal);
        var column = 0;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (values.Count == 0) column = (int)key.Start.Column - 1;
            var value = parser.Current!;
            values[key.Value] = value is Scalar scalar
                ? new YamlSpan((int)value.Start.Index, (int)value.End.Index, scalar.Value, scalar.Style)
                : new YamlSpan((int)value.Start.Index, -1, null, ScalarStyle.Any);
            parser.SkipThisAndNestedEvents();
        }

        return new YamlEntry(start.Style == MappingStyle.Flow, column, values);
    }
}
