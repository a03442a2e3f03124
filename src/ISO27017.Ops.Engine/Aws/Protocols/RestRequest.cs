using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>The parameters of a REST operation, each laid where it travels.</summary>
internal sealed partial class RestRequest
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string?>> _query = [];
    private readonly Dictionary<string, string> _headers = WireRequest.NoHeaders;
    private readonly List<(ShapeMember Member, JToken Value)> _body = [];

    /// <summary>Lays out <paramref name="parameters"/>.</summary>
    public RestRequest(OperationModel operation, JObject parameters)
    {
        var template = operation.Path.Split('?', 2);
        foreach (var part in template.Skip(1).SelectMany(q => q.Split('&')))
        {
            var pair = part.Split('=', 2);
            _query.Add(new(pair[0], pair.Length > 1 ? pair[1] : null));
        }

        if (operation.Input is { } input)
        {
            foreach (var (member, value) in Parameters.Of(operation.ToString(), input, parameters))
                Lay($"{operation}.{member.Name}", member, value);
        }
        else if (parameters.Count > 0)
        {
            throw WireException.Invalid($"{operation} has no parameters");
        }

        Path = Label().Replace(template[0], m => Filled(operation, m.Groups[1].Value));
    }

    /// <summary>The path with its labels filled in.</summary>
    public string Path { get; }

    /// <summary>The query string's parts.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Query => _query;

    /// <summary>The headers.</summary>
    public Dictionary<string, string> Headers => _headers;

    /// <summary>What is left for the body.</summary>
    public IReadOnlyList<(ShapeMember Member, JToken Value)> Body => _body;

    /// <summary>The value of a label; null if the operation has no such label.</summary>
    public string? LabelValue(string name) => _labels.GetValueOrDefault(name);

    /// <summary>What goes before the host.</summary>
    public static string? HostPrefix(OperationModel operation, JObject parameters) => operation.HostPrefix is not { } template
        ? null
        : Label().Replace(template, m =>
        {
            var value = (string?)parameters[m.Groups[1].Value] ?? "";
            return HostLabel().IsMatch(value)
                ? value
                : throw WireException.Invalid($"{operation}.{m.Groups[1].Value} cannot be a part of a host name");
        });

    private void Lay(string where, ShapeMember member, JToken value)
    {
        var name = member.WireName ?? member.Name;
        switch (member.Location)
        {
            case MemberLocation.Uri:
                _labels[name] = Parameters.Text(where, member, value, "iso8601");
                break;
            case MemberLocation.QueryString when member.Shape.Type == ShapeType.List:
                foreach (var element in Parameters.List(where, value))
                    _query.Add(new(name, Parameters.Text(where, member.Shape.Element!, element, "iso8601")));
                break;
            case MemberLocation.QueryString:
                _query.Add(new(name, Parameters.Text(where, member, value, "iso8601")));
                break;
            case MemberLocation.Header:
                _headers[name] = HeaderText(where, Parameters.Text(where, member, value, "rfc822"));
                break;
            default:
                _body.Add((member, value));
                break;
        }
    }

    private string Filled(OperationModel operation, string label)
    {
        var greedy = label.EndsWith('+');
        var name = label.TrimEnd('+');
        // An empty label would ask for the path above: another operation.
        if (!_labels.TryGetValue(name, out var value) || value is "" or "." or "..")
            throw WireException.Invalid($"{operation} needs a value for {name}");
        return greedy ? UriText.EncodePath(value) : UriText.Encode(value);
    }

    private static string HeaderText(string where, string value) => value.Any(char.IsControl)
        ? throw WireException.Invalid($"{where} cannot be a header")
        : value;

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Label();

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex HostLabel();
}
