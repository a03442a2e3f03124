using System.Text.Json;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>The whole answer of an operation whose body is JSON.</summary>
internal static class JsonDocuments
{
    /// <summary>The document of the body.</summary>
    /// <exception cref="WireException">It is an error in disguise, or not this operation's answer.</exception>
    public static JObject Read(OperationModel operation, WireResponse response) => operation.Output is not { } output
        ? []
        : JsonAnswer.Parse(response.Body, root =>
        {
            if (root.ValueKind == JsonValueKind.Object && !Answers(output, root))
                throw ErrorReader.Disguised(response) is { } error ? new WireException(error) : NotOurs(operation);
            return JsonAnswer.Structure(output, root);
        });

    /// <summary>An empty object is an answer (there is nothing); one with other members only is somebody else's.</summary>
    private static bool Answers(Shape output, JsonElement root) =>
        !root.EnumerateObject().Any() || output.Members.Values.Any(m => root.TryGetProperty(m.WireName ?? m.Name, out _));

    private static WireException NotOurs(OperationModel operation) =>
        WireException.Malformed($"The answer has no member of {operation.Output!.Name}");
}
