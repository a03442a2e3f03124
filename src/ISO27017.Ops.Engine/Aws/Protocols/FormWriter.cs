using System.Globalization;
using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Parameters as a form, for the query protocol and EC2's dialect of it.</summary>
internal sealed class FormWriter(bool ec2)
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>The body of a request.</summary>
    public static byte[] Write(OperationModel operation, JObject parameters)
    {
        var form = new FormWriter(operation.Service.Protocol == WireProtocolKind.Ec2);
        form.Add("Action", operation.Name);
        form.Add("Version", operation.Service.ApiVersion);
        if (operation.Input is { } input)
            form.Structure("", operation.ToString(), input, parameters);
        else if (parameters.Count > 0)
            throw WireException.Invalid($"{operation} has no parameters");
        return Encoding.ASCII.GetBytes(string.Join('&', form._fields.Select(f => $"{UriText.Encode(f.Key)}={UriText.Encode(f.Value)}")));
    }

    private void Add(string name, string value) => _fields.Add(new(name, value));

    private void Structure(string prefix, string where, Shape shape, JToken value)
    {
        foreach (var (member, part) in Parameters.Of(where, shape, value))
            Value(prefix + (prefix.Length > 0 ? "." : "") + WireName(member, member.Name), $"{where}.{member.Name}", member, part);
    }

    private void Value(string name, string where, ShapeMember member, JToken value)
    {
        switch (member.Shape.Type)
        {
            case ShapeType.Structure:
                Structure(name, where, member.Shape, value);
                break;
            case ShapeType.List:
                List(name, where, member, Parameters.List(where, value));
                break;
            case ShapeType.Map:
                Map(name, where, member, Parameters.Map(where, value));
                break;
            default:
                Add(name, Parameters.Text(where, member, value, "iso8601"));
                break;
        }
    }

    private void List(string name, string where, ShapeMember member, JArray list)
    {
        var element = member.Shape.Element!;
        if (list.Count == 0 && !ec2)
            Add(name, "");
        var prefix = ec2 ? name
            : !member.Flattened ? $"{name}.{element.WireName ?? "member"}"
            : element.WireName is { } own ? name[..(name.LastIndexOf('.') + 1)] + own
            : name;
        for (var i = 0; i < list.Count; i++)
            Value(Numbered(prefix, i), $"{where}[{i}]", element, list[i]);
    }

    private void Map(string name, string where, ShapeMember member, JObject map)
    {
        var prefix = member.Flattened ? name : name + ".entry";
        var i = 0;
        foreach (var (key, value) in map)
        {
            var entry = Numbered(prefix, i++);
            Add($"{entry}.{member.Shape.Key!.WireName ?? "key"}", key);
            Value($"{entry}.{member.Shape.Element!.WireName ?? "value"}", $"{where}.{key}", member.Shape.Element!, value!);
        }
    }

    private static string Numbered(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}.{index + 1}");

    /// <summary>EC2 writes a name's first letter in upper case in requests, and in lower case in answers.</summary>
    private string WireName(ShapeMember member, string otherwise) => member.WireName switch
    {
        null => otherwise,
        { } name when ec2 => char.ToUpperInvariant(name[0]) + name[1..],
        { } name => name,
    };
}
