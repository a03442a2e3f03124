using System.Xml;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ISO27017.Ops.Engine.Yaml;

/// <summary>Reads YAML as plain data: no anchors (a few lines of them can make gigabytes), no tags, one document, no key
/// twice. What is wrong is collected, not thrown.</summary>
internal sealed class YamlReader
{
    private readonly string _file;
    private readonly YamlOptions _options;
    private readonly List<SourceProblem> _problems = [];
    private Parser _events = new(TextReader.Null);
    private Mark _last = Mark.Empty;

    private YamlReader(string file, YamlOptions options) => (_file, _options) = (file, options);

    /// <summary>Reads <paramref name="bytes"/>, naming <paramref name="file"/> in every problem.</summary>
    public static YamlDocument Read(string file, ReadOnlySpan<byte> bytes, YamlOptions options)
    {
        var reader = new YamlReader(file, options);
        var text = YamlText.Decode(file, bytes, options, reader._problems);
        var root = text is null ? null : reader.Parse(text);
        return new YamlDocument(file, root, reader._problems);
    }

    /// <summary>Reads text that is at hand.</summary>
    public static YamlDocument Read(string file, string text, YamlOptions options) =>
        Read(file, System.Text.Encoding.UTF8.GetBytes(text), options);

    private JToken? Parse(string text)
    {
        try
        {
            using var reader = new StringReader(text);
            _events = new Parser(reader);
            _events.Consume<StreamStart>();
            if (_events.Accept<StreamEnd>(out _)) return Nothing();
            _events.Consume<DocumentStart>();
            var root = Value(0);
            _events.Consume<DocumentEnd>();
            if (_events.Current is { } next and not StreamEnd) _problems.Add(YamlProblems.SecondDocument(_file, next.Start));
            return root;
        }
        catch (TooDeepException)
        {
            return null;
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidOperationException or ArgumentException
            or NullReferenceException or IndexOutOfRangeException)
        {
            // Fuzzing shows that the parser trips over itself at a key without a name (": x") and at a lone "..."
            _problems.Add(YamlProblems.Unreadable(_file, _last));
            return null;
        }
        catch (YamlException error)
        {
            _problems.Add(YamlProblems.Syntax(_file, error));
            return null;
        }
    }

    private JToken? Nothing()
    {
        _problems.Add(YamlProblems.Empty(_file));
        return null;
    }

    private ParsingEvent Next() => _events.Current ?? throw new EndOfStreamException();

    private JToken Value(int depth)
    {
        var next = Next();
        _last = next.Start;
        if (depth > _options.MaxDepth)
        {
            _problems.Add(YamlProblems.TooDeep(_file, next.Start, _options.MaxDepth));
            throw new TooDeepException();
        }

        if (next is NodeEvent { Anchor.IsEmpty: false }) _problems.Add(YamlProblems.Anchor(_file, next.Start));
        var value = next switch
        {
            MappingStart map => Map(map, depth),
            SequenceStart list => List(list, depth),
            Scalar scalar => ScalarValue(scalar),
            _ => Alias(),
        };
        value.AddAnnotation(new YamlPosition(_file, (int)next.Start.Line, (int)next.Start.Column));
        return value;
    }

    private JObject Map(MappingStart start, int depth)
    {
        CheckTag(start);
        _events.MoveNext();
        var map = new JObject();
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var at = Next().Start;
            var key = Key(depth + 1);
            var value = Value(depth + 1);
            if (key is null) continue;
            if (map.Property(key, StringComparison.Ordinal) is { } first)
            {
                _problems.Add(YamlProblems.Duplicate(_file, at, key, YamlPosition.Of(first).Line));
                continue;
            }

            var property = new JProperty(key, value);
            property.AddAnnotation(new YamlPosition(_file, (int)at.Line, (int)at.Column));
            map.Add(property);
        }

        return map;
    }

    private string? Key(int depth)
    {
        var next = Next();
        if (next is not Scalar scalar)
        {
            _problems.Add(YamlProblems.KeyNotText(_file, next.Start));
            Value(depth);
            return null;
        }

        CheckTag(scalar);
        if (!scalar.Anchor.IsEmpty) _problems.Add(YamlProblems.Anchor(_file, scalar.Start));
        if (scalar.Value.Any(YamlText.IsControl)) _problems.Add(YamlProblems.ControlValue(_file, scalar.Start));
        _events.MoveNext();
        if (scalar.Value != "<<" || scalar.Style != ScalarStyle.Plain) return scalar.Value;
        _problems.Add(YamlProblems.MergeKey(_file, scalar.Start));
        return null;
    }

    private JArray List(SequenceStart start, int depth)
    {
        CheckTag(start);
        _events.MoveNext();
        var list = new JArray();
        while (!_events.TryConsume<SequenceEnd>(out _)) list.Add(Value(depth + 1));
        return list;
    }

    private JToken ScalarValue(Scalar scalar)
    {
        _events.MoveNext();
        if (scalar.Value.Any(YamlText.IsControl)) _problems.Add(YamlProblems.ControlValue(_file, scalar.Start));
        if (_options.RelativeTimes && !scalar.Tag.IsEmpty && scalar.Tag.Value == "!ago") return Ago(scalar);
        CheckTag(scalar);
        if (scalar.Style != ScalarStyle.Plain) return new JValue(scalar.Value);
        if (YamlScalar.Plain(scalar.Value) is { } value) return value;
        _problems.Add(YamlProblems.NotANumber(_file, scalar.Start, scalar.Value));
        return JValue.CreateNull();
    }

    private JValue Ago(Scalar scalar)
    {
        try
        {
            XmlConvert.ToTimeSpan(scalar.Value);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            _problems.Add(YamlProblems.Ago(_file, scalar.Start, scalar.Value));
        }

        return new JValue(ExampleDefinition.AgoPrefix + scalar.Value);
    }

    private JValue Alias()
    {
        _problems.Add(YamlProblems.Anchor(_file, Next().Start));
        _events.MoveNext();
        return JValue.CreateNull();
    }

    private void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty) _problems.Add(YamlProblems.Tag(_file, node.Start, node.Tag.Value));
    }

    /// <summary>Ends the reading from any depth; its problem is noted before.</summary>
    private sealed class TooDeepException : Exception;
}
