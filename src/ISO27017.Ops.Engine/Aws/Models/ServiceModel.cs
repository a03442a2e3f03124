namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>What is known of one AWS service, trimmed to the operations that the catalogue may call.</summary>
internal sealed class ServiceModel
{
    /// <summary>The AWS SDK's short name, which the catalogue uses: <c>sso-admin</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How it is spoken to.</summary>
    public required WireProtocolKind Protocol { get; init; }

    /// <summary>The version of its API.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The first label of its host names.</summary>
    public required string EndpointPrefix { get; init; }

    /// <summary>Its name in signatures.</summary>
    public required string SigningName { get; init; }

    /// <summary>What goes before the operation in the <c>X-Amz-Target</c> header.</summary>
    public string? TargetPrefix { get; init; }

    /// <summary>The version in the content type of the JSON protocol.</summary>
    public string? JsonVersion { get; init; }

    /// <summary>The namespace of its XML.</summary>
    public string? XmlNamespace { get; init; }

    /// <summary>Where each partition answers, for a service without regions; empty for a regional one.</summary>
    public IReadOnlyDictionary<string, ServiceEndpoint> Endpoints { get; init; } = new Dictionary<string, ServiceEndpoint>();

    /// <summary>True if it is the same in every region.</summary>
    public bool IsGlobal => Endpoints.Count > 0;

    /// <summary>Its operations by name.</summary>
    public IReadOnlyDictionary<string, OperationModel> Operations { get; internal set; } = new Dictionary<string, OperationModel>();
}
