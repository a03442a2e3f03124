using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Asks for one page: writes, addresses, sends, reads. Follows a bucket to its region once.</summary>
internal sealed class PageReader(AnyServiceClient client, EndpointSettings endpoints, OperationModel operation, string accountId, string region)
{
    private readonly IWireProtocol _protocol = WireProtocols.Of(operation.Service);
    private string _region = region;
    private bool _moved;

    /// <summary>The last answer, good or bad; null if none came.</summary>
    public WireResponse? Last { get; private set; }

    /// <summary>The page for <paramref name="parameters"/>.</summary>
    public async Task<JToken> ReadAsync(JObject parameters, CallTrace trace, CancellationToken cancel)
    {
        var wire = _protocol.Write(operation, parameters);
        while (true)
        {
            try
            {
                return await SendAsync(wire, trace, cancel).ConfigureAwait(false);
            }
            catch (AwsHttpException e) when (!_moved && BucketRegion.Of(e) is { } elsewhere && elsewhere != _region)
            {
                _moved = true;
                _region = elsewhere;
            }
        }
    }

    private async Task<JToken> SendAsync(WireRequest wire, CallTrace trace, CancellationToken cancel)
    {
        var target = endpoints.Find(operation.Service, _region);
        var ask = AddressedRequest.For(operation, accountId, target, wire);
        JToken? page = null;
        var request = new PipelineRequest(ask, trace)
        {
            Accept = answer => page = _protocol.Read(operation, Last = answer),
            ReadError = answer => _protocol.ReadError(operation, Last = answer),
        };
        await client.SendAsync(request, cancel).ConfigureAwait(false);
        return page!;
    }
}
