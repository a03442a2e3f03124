using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>The members of an answer that travel as headers.</summary>
internal static class RestHeaders
{
    /// <summary>Adds them to <paramref name="document"/>.</summary>
    public static JObject Add(OperationModel operation, WireResponse response, JObject document)
    {
        foreach (var member in operation.Output?.Members.Values.Where(m => m.Location == MemberLocation.Header) ?? [])
        {
            if (response.Headers.TryGetValue(member.WireName ?? member.Name, out var text))
                document[member.Name] = XmlAnswer.Scalar(member.Shape.Type, text);
        }

        return document;
    }
}
