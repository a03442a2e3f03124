using System.Globalization;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Makes documents and parameters that fit a model: equal seeds give equal documents.</summary>
internal sealed class DocumentGenerator(int seed)
{
    private static readonly string[] Texts =
        ["a", "", "名前", "<&>\"'", " two  spaces ", "line\r\nline", "100%", "a+b/c=d&e", "\ud83d\ude00", "{\"x\":1}", "null", "0"];

    private readonly Random _random = new(seed);
    private bool _asking;

    /// <summary>A form has no field for an empty list or object, so requests are made without.</summary>
    private int Fewest => _asking ? 1 : 0;

    /// <summary>An answer of the operation, all pages.</summary>
    public JObject Answer(OperationModel operation)
    {
        var document = Structure(operation.Output!, 0, all: false);
        if (operation.Output!.Payload is { } payload)
            document[payload] ??= Value(operation.Output.Members[payload].Shape, 1);
        if (operation.Output.Payload is { } text && operation.Output.Members[text].Shape.Type == ShapeType.String)
            document[text] = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
        if (document.Count == 0)
            document = Structure(operation.Output, 0, all: true);
        return operation.Paging is { } paging ? Joined(document, paging) : document;
    }

    /// <summary>Parameters that the operation takes.</summary>
    public JObject Parameters(OperationModel operation)
    {
        if (operation.Input is not { } input)
            return [];
        _asking = true;
        var parameters = Structure(input, 0, all: false);
        foreach (var name in input.Required)
            parameters[name] ??= Value(input.Members[name].Shape, 1);
        foreach (var member in input.Members.Values.Where(m => m.Location != MemberLocation.Body && parameters.ContainsKey(m.Name)))
            parameters[member.Name] = Plain(member, parameters[member.Name]!);
        return parameters;
    }

    /// <summary>What the AWS CLI leaves of an answer in pages.</summary>
    private static JObject Joined(JObject document, Paging paging) => new(document.Properties()
        .Where(p => paging.Joined.Contains(p.Name) || paging.Once.Contains(p.Name)));

    /// <summary>Paths, headers and host names cannot carry everything.</summary>
    private JToken Plain(ShapeMember member, JToken value) => member switch
    {
        { HostLabel: true } => new JValue("123456789012"),
        { Shape.Type: ShapeType.String, Location: MemberLocation.Uri } => new JValue(Pick(["a", "a b", "名前", "a/b?c#d", "100%", "x.y"])),
        { Shape.Type: ShapeType.String, Location: MemberLocation.Header } => new JValue(Pick(["a", "123456789012"])),
        { Shape.Type: ShapeType.List, Location: MemberLocation.QueryString } when !value.HasValues => new JArray(Value(member.Shape.Element!.Shape, 3)),
        _ => value,
    };

    private JObject Structure(Shape shape, int depth, bool all)
    {
        var chance = depth switch { 0 => 0.8, 1 => 0.6, 2 => 0.4, 3 => 0.25, _ => 0 };
        var document = new JObject();
        foreach (var member in shape.Members.Values)
        {
            if (!all && !shape.IsUnion && _random.NextDouble() >= chance && !shape.Required.Contains(member.Name))
                continue;
            var value = Value(member.Shape, depth + 1);
            // Nothing is sent of an empty list without an element of its own, and nothing can be read.
            if (!(member.Flattened && !value.HasValues))
                document[member.Name] = value;
            if (shape.IsUnion)
                break;
        }

        if (_asking && document.Count == 0 && depth > 0 && shape.Members.Count > 0)
        {
            var first = shape.Members.Values.First();
            document[first.Name] = Value(first.Shape, depth + 1);
        }

        return document;
    }

    private JToken Value(Shape shape, int depth) => shape.Type switch
    {
        ShapeType.Structure => Structure(shape, depth, all: false),
        ShapeType.List => new JArray(Enumerable.Range(0, Fewest + _random.Next(depth > 3 ? 2 : 4)).Select(_ => Value(shape.Element!.Shape, depth + 1))),
        ShapeType.Map => new JObject(Enumerable.Range(0, Fewest + _random.Next(3)).Select(i => new JProperty("key" + i, Value(shape.Element!.Shape, depth + 1)))),
        ShapeType.Boolean => new JValue(_random.Next(2) == 0),
        ShapeType.Integer => new JValue(Pick([0L, 1, -7, int.MaxValue, 9007199254740993])),
        ShapeType.Double => new JValue(Pick([0.5, -1.25, 8.9, 1e-7, 12345678.125])),
        ShapeType.Timestamp => new JValue(Moment()),
        ShapeType.Blob => new JValue(Convert.ToBase64String([1, 2, 250])),
        ShapeType.Policy when _asking => new JValue("{\"Version\":\"2012-10-17\"}"),
        ShapeType.Policy => new JObject { ["Version"] = "2012-10-17", ["Statement"] = new JArray(new JObject { ["Effect"] = "Allow", ["Action"] = "iam:*+%/ " }) },
        ShapeType.Document => new JObject { ["a"] = new JArray(1, "x", true) },
        _ => new JValue(Pick(Texts)),
    };

    private string Moment()
    {
        var moment = DateTimeOffset.UnixEpoch.AddSeconds(_random.Next());
        // Requests carry whole seconds.
        if (_asking)
            return moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return _random.Next(2) == 0
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : moment.AddMicroseconds(_random.Next(1, 1_000_000)).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
    }

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
