using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>One of AWS's wire protocols: parameters to a request, an answer to a document. Without state.</summary>
internal interface IWireProtocol
{
    /// <summary>The request for one page.</summary>
    /// <exception cref="WireException">The parameters do not fit the operation.</exception>
    WireRequest Write(OperationModel operation, JObject parameters);

    /// <summary>The document of a successful answer (status below 300): one page, as <c>aws --no-paginate --output json</c> prints it.</summary>
    /// <exception cref="WireException">It is an error in disguise, or cannot be read.</exception>
    JToken Read(OperationModel operation, WireResponse response);

    /// <summary>What a failed answer says. Never throws: an unreadable error is still an error.</summary>
    AwsError ReadError(OperationModel operation, WireResponse response);
}
