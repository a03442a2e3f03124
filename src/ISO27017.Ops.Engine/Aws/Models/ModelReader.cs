using System.Text.Json;

namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>Reads a trimmed model. The files are our own and compiled in, so anything odd in them is a bug and throws.</summary>
internal sealed class ModelReader
{
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, Shape> Scalars = new (string Name, ShapeType Type)[]
    {
        ("string", ShapeType.String), ("character", ShapeType.String), ("integer", ShapeType.Integer), ("long", ShapeType.Integer),
        ("double", ShapeType.Double), ("float", ShapeType.Double), ("boolean", ShapeType.Boolean),
        ("timestamp", ShapeType.Timestamp), ("blob", ShapeType.Blob), ("document", ShapeType.Document),
        ("policy", ShapeType.Policy),
    }.ToDictionary(s => s.Name, s => new Shape(s.Name, s.Type), StringComparer.Ordinal);

    /// <summary>The service of one file.</summary>
    public static ServiceModel Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return new ModelReader().Service(document.RootElement);
    }

    private ServiceModel Service(JsonElement root)
    {
        // Twice over the shapes, because they refer to each other in circles.
        var shapes = root.GetProperty("shapes");
        foreach (var shape in shapes.EnumerateObject())
            _shapes[shape.Name] = new Shape(shape.Name, Enum.Parse<ShapeType>(Text(shape.Value, "type")!, ignoreCase: true));
        foreach (var shape in shapes.EnumerateObject())
            Fill(_shapes[shape.Name], shape.Value);

        var service = new ServiceModel
        {
            Name = Text(root, "service")!,
            Protocol = Protocol(Text(root, "protocol")!),
            ApiVersion = Text(root, "apiVersion")!,
            EndpointPrefix = Text(root, "endpointPrefix")!,
            SigningName = Text(root, "signingName")!,
            TargetPrefix = Text(root, "targetPrefix"),
            JsonVersion = Text(root, "jsonVersion"),
            XmlNamespace = Text(root, "xmlNamespace"),
            Endpoints = root.TryGetProperty("endpoints", out var places)
                ? places.EnumerateObject().ToDictionary(p => p.Name, p => new ServiceEndpoint(Text(p.Value, "host")!, Text(p.Value, "region")!))
                : [],
        };
        service.Operations = root.GetProperty("operations").EnumerateObject()
            .ToDictionary(o => o.Name, o => Operation(service, o.Name, o.Value), StringComparer.Ordinal);
        return service;
    }

    private OperationModel Operation(ServiceModel service, string name, JsonElement facts) => new()
    {
        Service = service,
        Name = name,
        Method = Text(facts, "method")!,
        Path = Text(facts, "path")!,
        HostPrefix = Text(facts, "hostPrefix"),
        Input = Text(facts, "input") is { } input ? ShapeOf(input) : null,
        Output = Text(facts, "output") is { } output ? ShapeOf(output) : null,
        ResultWrapper = Text(facts, "wrapper"),
        Paging = facts.TryGetProperty("page", out var page)
            ? new Paging(Texts(page, "in"), Texts(page, "out"), Texts(page, "join"), Texts(page, "once"), Text(page, "more"), Text(page, "size"))
            : null,
    };

    private void Fill(Shape shape, JsonElement facts)
    {
        if (facts.TryGetProperty("members", out var members))
            shape.Members = members.EnumerateObject().ToDictionary(m => m.Name, m => Member(m.Name, m.Value), StringComparer.Ordinal);
        if (facts.TryGetProperty(shape.Type == ShapeType.Map ? "value" : "member", out var element))
            shape.Element = Member(shape.Type == ShapeType.Map ? "value" : "member", element);
        if (facts.TryGetProperty("key", out var key))
            shape.Key = Member("key", key);
        shape.Required = Texts(facts, "required");
        shape.Payload = Text(facts, "payload");
        shape.IsUnion = Flag(facts, "union");
        shape.Flattened = Flag(facts, "flattened");
    }

    /// <summary>A member is a shape's name, or an object where it travels in a way of its own.</summary>
    private ShapeMember Member(string name, JsonElement facts)
    {
        if (facts.ValueKind == JsonValueKind.String)
            return new ShapeMember(name, ShapeOf(facts.GetString()!));
        return new ShapeMember(name, ShapeOf(Text(facts, "shape")!))
        {
            WireName = Text(facts, "name"),
            Location = Text(facts, "in") is { } place ? Enum.Parse<MemberLocation>(place, ignoreCase: true) : MemberLocation.Body,
            Flattened = Flag(facts, "flattened"),
            TimestampFormat = Text(facts, "format"),
            HostLabel = Flag(facts, "hostLabel"),
        };
    }

    private Shape ShapeOf(string name) => Scalars.TryGetValue(name, out var scalar) ? scalar : _shapes[name];

    private static WireProtocolKind Protocol(string name) => Enum.Parse<WireProtocolKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string[] Texts(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];
}
