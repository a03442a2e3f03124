using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>What a client asked.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Parameters">The parameters, moments as ISO 8601 text in UTC.</param>
/// <param name="Region">The region of the signature; null if the request is not signed.</param>
/// <param name="AccessKeyId">Who signed; null if nobody.</param>
internal sealed record ReadRequest(OperationModel Operation, JObject Parameters, string? Region, string? AccessKeyId);
