using ISO27017.Ops.Engine.Aws.Models;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>What the user set about endpoints: the connection, the environment, the profile, in this order.</summary>
internal sealed class EndpointSettings
{
    private readonly Uri? _connection;
    private readonly Func<string, string?> _environment;
    private readonly Func<string, string?> _profile;
    private readonly bool _ignore;

    /// <summary>Gathers them.</summary>
    /// <param name="connection">The connection's one endpoint for everything.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="profile">Reads the profile's endpoint for a service id.</param>
    /// <param name="profileIgnores">The profile's <c>ignore_configured_endpoint_urls</c>.</param>
    public EndpointSettings(
        Uri? connection,
        Func<string, string?> environment,
        Func<string, string?>? profile = null,
        bool? profileIgnores = null)
    {
        _connection = connection;
        _environment = environment;
        _profile = profile ?? (_ => null);
        _ignore = Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") ?? profileIgnores ?? false;
        Fips = Flag("AWS_USE_FIPS_ENDPOINT") ?? false;
        DualStack = Flag("AWS_USE_DUALSTACK_ENDPOINT") ?? false;
    }

    /// <summary>Whether validated endpoints are wanted.</summary>
    public bool Fips { get; init; }

    /// <summary>Whether endpoints for IPv4 and IPv6 are wanted.</summary>
    public bool DualStack { get; init; }

    /// <summary>The endpoint that the user set for <paramref name="service"/>; null means AWS's own.</summary>
    public Uri? CustomFor(ServiceModel service)
    {
        if (_connection is not null || _ignore)
            return _connection;
        var id = ServiceIds.Of(service.Name);
        return Parse("AWS_ENDPOINT_URL_" + id, _environment("AWS_ENDPOINT_URL_" + id))
            ?? Parse("AWS_ENDPOINT_URL", _environment("AWS_ENDPOINT_URL"))
            ?? Parse("endpoint_url", _profile(id));
    }

    /// <summary>The endpoint and signing region for a request.</summary>
    /// <param name="service">The service.</param>
    /// <param name="region">The region that <see cref="EndpointTable.RegionOf"/> gave.</param>
    public RequestTarget Find(ServiceModel service, string region) =>
        CustomFor(service) is { } custom
            ? new RequestTarget(custom, region, IsCustom: true)
            : new RequestTarget(EndpointTable.Find(service, region, Fips, DualStack), region, IsCustom: false);

    private static Uri? Parse(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (Uri.TryCreate(value.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return uri;
        throw new IsoOpsException("InvalidEndpointUrl", IsoError.InvalidArgument, new LocalText(
            $"{name} の値は http または https の URL ではありません: {value}",
            $"The value of {name} is not an http or https URL: {value}"), value);
    }

    private bool? Flag(string name) => _environment(name)?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };
}
