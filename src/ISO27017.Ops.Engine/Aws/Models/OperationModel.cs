namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>One operation of a service.</summary>
internal sealed record OperationModel
{
    /// <summary>The service that has it.</summary>
    public required ServiceModel Service { get; init; }

    /// <summary>The API's name of it.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path with labels in braces, and a fixed query string if it has one.</summary>
    public required string Path { get; init; }

    /// <summary>What goes before the host, with labels in braces.</summary>
    public string? HostPrefix { get; init; }

    /// <summary>The parameters; null if there are none.</summary>
    public Shape? Input { get; init; }

    /// <summary>The answer.</summary>
    public Shape? Output { get; init; }

    /// <summary>The element around the answer, in the query protocol.</summary>
    public string? ResultWrapper { get; init; }

    /// <summary>How the answer comes in pages; null if it comes at once.</summary>
    public Paging? Paging { get; init; }

    /// <summary>Service and operation as the catalogue writes them.</summary>
    public override string ToString() => $"{Service.Name}:{Name}";
}
