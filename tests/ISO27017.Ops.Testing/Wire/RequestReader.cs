using System.Text;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Reads a request as AWS would: which service and operation, with which parameters. Shares nothing with the writer
/// of requests but the model.</summary>
internal static partial class RequestReader
{
    /// <summary>Reads one request; null if no operation of ours is meant.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">Path and query string as sent, still encoded.</param>
    /// <param name="headers">The headers; names must compare without regard to case.</param>
    /// <param name="body">The body.</param>
    public static ReadRequest? Read(string method, string target, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        var scope = Scope().Match(headers.GetValueOrDefault("Authorization") ?? "");
        var signing = scope.Success ? scope.Groups["service"].Value : null;
        var found = Target(headers, body) ?? Form(signing, headers, body) ?? Rest(signing, method, target, headers, body);
        return found is not { } call ? null : new ReadRequest(
            call.Operation,
            call.Parameters,
            scope.Success ? scope.Groups["region"].Value : null,
            scope.Success ? scope.Groups["key"].Value : null);
    }

    private static IEnumerable<ServiceModel> Services => ServiceModels.Names.Select(n => ServiceModels.Find(n)!);

    private static (OperationModel Operation, JObject Parameters)? Target(IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        if (!headers.TryGetValue("X-Amz-Target", out var name) || name.LastIndexOf('.') is not (> 0 and var dot))
            return null;
        var operation = Services.FirstOrDefault(s => s.TargetPrefix == name[..dot] && s.Protocol == WireProtocolKind.Json)?
            .Operations.GetValueOrDefault(name[(dot + 1)..]);
        return operation is null ? null : (operation, JsonParameters.Read(operation.Input, Json(body)));
    }

    private static (OperationModel Operation, JObject Parameters)? Form(string? signing, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        if (headers.GetValueOrDefault("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true)
            return null;
        var fields = Query(Encoding.ASCII.GetString(body)).ToDictionary(f => f.Key, f => f.Value ?? "", StringComparer.Ordinal);
        var operation = Services
            .Where(s => s.Protocol is WireProtocolKind.Query or WireProtocolKind.Ec2 && s.ApiVersion == fields.GetValueOrDefault("Version"))
            .Where(s => signing is null || s.SigningName == signing)
            .Select(s => s.Operations.GetValueOrDefault(fields.GetValueOrDefault("Action") ?? ""))
            .FirstOrDefault(o => o is not null);
        return operation is null ? null : (operation, FormParameters.Read(operation, fields));
    }

    private static (OperationModel Operation, JObject Parameters)? Rest(
        string? signing, string method, string target, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        var parts = target.Split('?', 2);
        var query = Query(parts.Length > 1 ? parts[1] : "").ToList();
        return Services
            .Where(s => s.Protocol is WireProtocolKind.RestJson or WireProtocolKind.RestXml && (signing is null || s.SigningName == signing))
            .SelectMany(s => s.Operations.Values)
            .Where(o => o.Method == method)
            .Select(o => (Operation: o, Labels: RestPath.Match(o, parts[0], query)))
            .Where(c => c.Labels is not null)
            // The most literal template is meant: a bucket's sub-resource before the bucket.
            .OrderBy(c => c.Labels!.Count).ThenByDescending(c => c.Operation.Path.Length)
            .Select(c => ((OperationModel, JObject)?)(c.Operation, RestParameters.Read(c.Operation, c.Labels!, query, headers, body)))
            .FirstOrDefault();
    }

    /// <summary>The decoded parts of a query string or a form.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Query(string text) => text
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2))
        .Select(p => new KeyValuePair<string, string?>(Decode(p[0]), p.Length > 1 ? Decode(p[1]) : null));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    internal static JObject Json(byte[] body)
    {
        if (body.Length == 0)
            return [];
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(body))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    [GeneratedRegex("Credential=(?<key>[^/]+)/[0-9]+/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request")]
    private static partial Regex Scope();
}
