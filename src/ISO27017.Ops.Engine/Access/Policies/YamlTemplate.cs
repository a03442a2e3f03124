using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ISO27017.Ops.Engine.Access.Policies;

/// <summary>Writes a template as YAML, with comments where a reader asks himself why.</summary>
internal static class YamlTemplate
{
    private static readonly EmitterSettings _settings = new(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, indentSequences: true, newLine: "\n");

    /// <summary>The text.</summary>
    public static string Write(JObject template, IEnumerable<string> head)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, _settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, template);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return string.Concat(head.Select(l => $"# {l}\n")) + text;
    }

    private static void Emit(Emitter emitter, JToken value)
    {
        switch (value)
        {
            case JObject map:
                emitter.Emit(new MappingStart());
                foreach (var property in map.Properties())
                {
                    if (property is { Name: "Resource", Value: JValue })
                        emitter.Emit(new Comment(PolicyNotes.EveryResource.En, isInline: false));
                    emitter.Emit(new Scalar(property.Name));
                    Emit(emitter, property.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JArray list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (var element in list)
                    Emit(emitter, element);
                emitter.Emit(new SequenceEnd());
                break;
            default:
                var word = ((JValue)value).ToString(CultureInfo.InvariantCulture);
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, word, StyleOf(value, word), isPlainImplicit: true, isQuotedImplicit: true));
                break;
        }
    }

    // A date, a number or a Boolean that is meant as text must not look like one
    private static ScalarStyle StyleOf(JToken value, string word) =>
        value.Type == JTokenType.String && (word.Length == 0 || !char.IsAsciiLetter(word[0]) || word is "true" or "false")
            ? ScalarStyle.SingleQuoted
            : ScalarStyle.Any;
}
