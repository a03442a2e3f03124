using ISO27017.Ops.Engine.Aws.Models;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>The protocol of each service.</summary>
internal static class WireProtocols
{
    private static readonly FormProtocol Form = new();
    private static readonly JsonProtocol Json = new();
    private static readonly RestJsonProtocol RestJson = new();
    private static readonly RestXmlProtocol RestXml = new();

    /// <summary>How to speak to <paramref name="service"/>.</summary>
    public static IWireProtocol Of(ServiceModel service) => service.Protocol switch
    {
        WireProtocolKind.Json => Json,
        WireProtocolKind.RestJson => RestJson,
        WireProtocolKind.RestXml => RestXml,
        _ => Form,
    };
}
