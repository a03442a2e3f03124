using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.SeedCompiler.Models;

/// <summary>Cuts one service's model down to the operations that are asked for, in the engine's own format.</summary>
internal sealed class ModelTrimmer(SourceFolder source, string service)
{
    private static readonly HashSet<string> Scalars =
        ["string", "integer", "long", "boolean", "double", "float", "timestamp", "blob", "character"];

    private readonly SortedDictionary<string, JObject> _shapes = new(StringComparer.Ordinal);
    private JObject _all = [];

    /// <summary>The trimmed model.</summary>
    public JObject Trim(IEnumerable<string> operations, JObject? endpoints)
    {
        var version = source.Newest(service);
        var model = source.Read(service, version, "service-2")
            ?? throw new InvalidDataException($"{service} has no model");
        var paging = source.Read(service, version, "paginators-1")?["pagination"] as JObject;
        _all = (JObject)model["shapes"]!;

        var trimmed = new JObject();
        foreach (var name in operations.Order(StringComparer.Ordinal))
        {
            var operation = model["operations"]![name] as JObject
                ?? throw new InvalidDataException($"{service} has no operation {name}");
            trimmed[name] = Operation(operation, paging?[name] as JObject);
        }

        var result = Head(version, (JObject)model["metadata"]!, endpoints);
        result["operations"] = trimmed;
        result["shapes"] = new JObject(_shapes.Select(s => new JProperty(s.Key, s.Value)));
        return result;
    }

    private JObject Head(string version, JObject metadata, JObject? endpoints)
    {
        // CBOR is the SDKs' first choice for CloudWatch, but the query protocol is what can be read by eye and is spoken alike.
        var protocol = (string)metadata["protocol"]!;
        if (protocol == "smithy-rpc-v2-cbor")
            protocol = metadata["protocols"]!.Select(p => (string)p!).First(p => p == "query");
        var head = new JObject
        {
            ["service"] = service,
            ["from"] = new JObject
            {
                ["package"] = "botocore",
                ["version"] = source.Version,
                ["licence"] = "Apache-2.0",
                ["files"] = source.Digests(service),
            },
            ["protocol"] = protocol,
            ["apiVersion"] = version,
            ["endpointPrefix"] = metadata["endpointPrefix"],
            ["signingName"] = SigningName(metadata),
        };
        foreach (var name in new[] { "targetPrefix", "jsonVersion", "xmlNamespace" })
        {
            if (metadata[name] is { } value)
                head[name] = value;
        }

        if (endpoints is not null)
            head["endpoints"] = endpoints;
        return head;
    }

    private static JToken SigningName(JObject metadata) => metadata["signingName"] ?? metadata["endpointPrefix"]!;

    private JObject Operation(JObject operation, JObject? paging)
    {
        var result = new JObject
        {
            ["method"] = operation["http"]!["method"],
            ["path"] = operation["http"]!["requestUri"],
        };
        foreach (var side in new[] { "input", "output" })
        {
            if (operation[side]?["shape"] is { } shape)
                result[side] = Named((string)shape!, required: side == "input");
        }

        if (operation["output"]?["resultWrapper"] is { } wrapper)
            result["wrapper"] = wrapper;
        if (operation["endpoint"]?["hostPrefix"] is { } host)
            result["hostPrefix"] = host;
        if (paging is not null)
            result["page"] = Paging(paging);
        return result;
    }

    private static JObject Paging(JObject paging)
    {
        var page = new JObject
        {
            ["in"] = Names(paging["input_token"]),
            ["out"] = Names(paging["output_token"]),
            ["join"] = Names(paging["result_key"]),
        };
        if (paging["non_aggregate_keys"] is { } once)
            page["once"] = Names(once);
        if (paging["more_results"] is { } more)
            page["more"] = Names(more)[0];
        if (paging["limit_key"] is { } size)
            page["size"] = size;
        return page;
    }

    /// <summary>Tokens and result keys may be expressions in general; all that the catalogue needs are plain names.</summary>
    private static JArray Names(JToken? value)
    {
        var names = value is JArray list ? list : new JArray(value!);
        foreach (var name in names)
        {
            if (!((string)name!).All(char.IsLetterOrDigit))
                throw new InvalidDataException($"paging by the expression '{name}' is not known");
        }

        return names;
    }

    /// <summary>Takes a shape and all it reaches; gives the name by which a member refers to it.</summary>
    private string Named(string name, bool required)
    {
        var shape = (JObject)_all[name]!;
        var type = (string)shape["type"]!;
        Traits.Check($"{service} {name}", shape);
        if ((bool?)shape["document"] == true)
            return "document";
        if (service == "iam" && name == "policyDocumentType")
            return "policy";
        if (Scalars.Contains(type))
            return type;
        if (_shapes.ContainsKey(name))
            return name;
        if (Scalars.Contains(name) || name is "document" or "policy")
            throw new InvalidDataException($"{service} has a {type} named {name}");

        var result = _shapes[name] = new JObject { ["type"] = type };
        foreach (var trait in new[] { "payload", "flattened", "union" })
        {
            if (shape[trait] is { } value)
                result[trait] = value;
        }

        if (type == "structure")
        {
            // What an answer must have is AWS's promise, what a request must have is ours.
            if (required && shape["required"] is { } list)
                result["required"] = list;
            result["members"] = new JObject(((JObject)shape["members"]!).Properties()
                .Select(m => new JProperty(m.Name, Reference($"{name}.{m.Name}", (JObject)m.Value, required))));
        }

        foreach (var part in new[] { "member", "key", "value" })
        {
            if (shape[part] is JObject reference)
                result[part] = Reference($"{name}.{part}", reference, required);
        }

        return name;
    }

    private JToken Reference(string where, JObject reference, bool required)
    {
        Traits.Check($"{service} {where}", reference);
        var target = (string)reference["shape"]!;
        var facts = new JObject { ["shape"] = Named(target, required) };
        foreach (var (theirs, ours) in new[]
        {
            ("locationName", "name"), ("location", "in"), ("flattened", "flattened"), ("timestampFormat", "format"),
            ("hostLabel", "hostLabel"),
        })
        {
            var value = reference[theirs] ?? (theirs == "timestampFormat" ? _all[target]![theirs] : null);
            if (value is not null)
                facts[ours] = value;
        }

        return facts.Count == 1 ? facts["shape"]! : facts;
    }
}
