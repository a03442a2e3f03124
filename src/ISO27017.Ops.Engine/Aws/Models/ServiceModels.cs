using System.Collections.Concurrent;

namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>The models that travel with this assembly. One is read when it is first asked for: a run of three checks
/// should not pay for thirty services.</summary>
internal static class ServiceModels
{
    private const string Prefix = "models/";

    private static readonly ConcurrentDictionary<string, Lazy<ServiceModel?>> Loaded = new(StringComparer.Ordinal);

    /// <summary>The names of all services, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ServiceModels).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The service of that name; null if the catalogue does not know it.</summary>
    public static ServiceModel? Find(string service) =>
        Loaded.GetOrAdd(service, static name => new Lazy<ServiceModel?>(() => Read(name))).Value;

    /// <summary>The operation of that name; null if the catalogue does not know it.</summary>
    public static OperationModel? Find(string service, string operation) =>
        Find(service)?.Operations.GetValueOrDefault(operation);

    private static ServiceModel? Read(string name)
    {
        using var stream = typeof(ServiceModels).Assembly.GetManifestResourceStream(Prefix + name + ".json");
        return stream is null ? null : ModelReader.Read(stream);
    }
}
