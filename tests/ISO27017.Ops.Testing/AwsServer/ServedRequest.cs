using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>One request as the local AWS saw it.</summary>
/// <param name="Number">Counted from 1 as they came.</param>
/// <param name="AccountId">The account of the key that signed it.</param>
/// <param name="Region">The region of the signature.</param>
/// <param name="SigningName">The service of the signature.</param>
/// <param name="Service">The AWS CLI's name of the service.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="AccessKeyId">The key that signed it.</param>
/// <param name="Host">The host header.</param>
/// <param name="Path">The path as sent.</param>
public sealed record ServedRequest(
    int Number, string AccountId, string Region, string SigningName, string Service, string Operation,
    JObject Parameters, string AccessKeyId, string Host, string Path)
{
    /// <summary>Service and operation as the catalogue writes them.</summary>
    public string Name => $"{Service}:{Operation}";
}
