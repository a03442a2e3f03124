using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>The SDK's settings for a client that speaks to any service.</summary>
internal sealed class AnyServiceConfig : ClientConfig
{
    /// <summary>Makes the settings of a client.</summary>
    /// <param name="region">A region of the partition; requests bring their own.</param>
    /// <param name="http">The shared connections.</param>
    public AnyServiceConfig(string region, HttpClientFactory http)
        : base(new DefaultConfigurationProvider([new DefaultConfiguration { Name = DefaultConfigurationMode.Standard }]))
    {
        RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        HttpClientFactory = http;
        AuthenticationServiceName = "aws";
        DisableLogging = true;
        // A request that waited long before it is repeated would come with a signature that has grown too old
        ResignRetries = true;
        DisableRequestCompression = true;
    }

    /// <inheritdoc/>
    public override string ServiceVersion => "any";

    /// <inheritdoc/>
    public override string UserAgent => "ISO27017.Ops";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "sts";

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        throw new NotSupportedException("Requests bring their endpoints.");
}
