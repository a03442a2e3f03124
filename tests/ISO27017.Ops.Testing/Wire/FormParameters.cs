using System.Globalization;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Parameters in a form.</summary>
internal sealed class FormParameters(bool ec2, IReadOnlyDictionary<string, string> fields)
{
    public static JObject Read(OperationModel operation, IReadOnlyDictionary<string, string> fields)
    {
        var reader = new FormParameters(operation.Service.Protocol == WireProtocolKind.Ec2, fields);
        return operation.Input is { } input ? reader.Structure(input, "") : [];
    }

    private JObject Structure(Shape shape, string prefix)
    {
        var result = new JObject();
        foreach (var member in shape.Members.Values)
        {
            var name = prefix + Name(member);
            if (Present(name) || (member.Shape.Type == ShapeType.List && Present(ElementPrefix(member, name))))
                result[member.Name] = Value(member, name);
        }

        return result;
    }

    private JToken Value(ShapeMember member, string name) => member.Shape.Type switch
    {
        ShapeType.Structure => Structure(member.Shape, name + "."),
        ShapeType.List => new JArray(Numbered(ElementPrefix(member, name)).Select(n => Value(member.Shape.Element!, n))),
        ShapeType.Map => new JObject(Numbered(member.Flattened ? name : name + ".entry").Select(n => new JProperty(
            fields[$"{n}.{member.Shape.Key!.WireName ?? "key"}"],
            Value(member.Shape.Element!, $"{n}.{member.Shape.Element!.WireName ?? "value"}")))),
        _ => Scalars.Parameter(member.Shape, fields[name]),
    };

    private string ElementPrefix(ShapeMember member, string name)
    {
        var element = member.Shape.Element?.WireName;
        if (ec2 || (member.Flattened && element is null))
            return name;
        return member.Flattened ? name[..(name.LastIndexOf('.') + 1)] + element : $"{name}.{element ?? "member"}";
    }

    private IEnumerable<string> Numbered(string prefix) => Enumerable.Range(1, int.MaxValue)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix}.{i}"))
        .TakeWhile(Present);

    private bool Present(string name) => fields.ContainsKey(name) || fields.Keys.Any(k => k.StartsWith(name + ".", StringComparison.Ordinal));

    private string Name(ShapeMember member) => member.WireName is { } wire
        ? ec2 ? char.ToUpperInvariant(wire[0]) + wire[1..] : wire
        : member.Name;
}
