using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>A request in wire form with all that is needed to send it in turn.</summary>
/// <param name="Service">The service that is asked.</param>
/// <param name="Operation">The operation, for limits.</param>
/// <param name="AccountId">The account, for limits.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Wire">The request.</param>
internal sealed record AddressedRequest(
    ServiceModel Service, string Operation, string AccountId, RequestTarget Target, WireRequest Wire)
{
    /// <summary>Service and operation as the catalogue writes them.</summary>
    public string Name { get; } = $"{Service.Name}:{Operation}";

    /// <summary>The endpoint with what goes before its host.</summary>
    public Uri Url
    {
        get
        {
            var url = new UriBuilder(Target.Url);
            url.Host = Wire.HostPrefix + url.Host;
            return url.Uri;
        }
    }

    /// <summary>Addresses a request: AWS itself wants accounts and buckets in the host, a custom endpoint has one host only.</summary>
    public static AddressedRequest For(OperationModel operation, string accountId, RequestTarget target, WireRequest wire) =>
        For(operation.Service, operation.Name, accountId, target, wire);

    /// <summary>The same for an operation that is in no model.</summary>
    public static AddressedRequest For(ServiceModel service, string operation, string accountId, RequestTarget target, WireRequest wire) =>
        new(service, operation, accountId, target, target.IsCustom ? wire with { HostPrefix = null } : S3Addressing.ForAws(wire));
}
