using Amazon.Runtime.CredentialManagement;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>The AWS configuration files of a connection.</summary>
/// <remarks>The SDK's own reader takes the places of the files from the environment once a process, knows no folder, and hides
/// profiles without credentials. How a profile becomes credentials stays the SDK's business.</remarks>
internal sealed class Profiles : ICredentialProfileSource
{
    private const string Prefix = "profile ";
    private static readonly Dictionary<string, string> _none = [];

    private readonly Dictionary<string, Dictionary<string, string>> _credentials;
    private readonly Dictionary<string, Dictionary<string, string>> _config;

    /// <summary>Reads the files.</summary>
    /// <param name="location">The credentials file, or the folder of both files; null means the usual places.</param>
    public Profiles(string? location)
    {
        var home = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws");
        var (credentials, config) = location switch
        {
            null => (
                Environment.GetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE") ?? Path.Combine(home, "credentials"),
                Environment.GetEnvironmentVariable("AWS_CONFIG_FILE") ?? Path.Combine(home, "config")),
            _ when Directory.Exists(location) => (Path.Combine(location, "credentials"), Path.Combine(location, "config")),
            _ when File.Exists(location) => (location, Path.Combine(Path.GetDirectoryName(location) ?? "", "config")),
            _ => throw new IsoOpsException("ProfileLocationNotFound", IsoError.NotFound, new LocalText(
                $"プロファイルのファイルがありません: {location}",
                $"There is no such file or folder of profiles: {location}"), location),
        };
        _credentials = AwsSettingsFile.Read(credentials);
        _config = AwsSettingsFile.Read(config);
    }

    /// <summary>The names of all profiles.</summary>
    public IEnumerable<string> Names => _credentials.Keys
        .Concat(_config.Keys.Where(k => k == "default" || k.StartsWith(Prefix, StringComparison.Ordinal)).Select(Bare))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The profile, or the error that names near ones.</summary>
    public AwsProfile Get(string name) =>
        TryGet(name) ?? throw SessionErrors.UnknownProfile(name, NearNames.Of(name, Names) is { Count: > 0 } near ? near : [.. Names.Take(10)]);

    /// <summary>The profile, or null.</summary>
    public AwsProfile? TryGet(string name)
    {
        var config = _config.GetValueOrDefault(Prefix + name) ?? (name == "default" ? _config.GetValueOrDefault(name) : null);
        if (!_credentials.TryGetValue(name, out var credentials) && config is null)
            return null;
        var settings = new Dictionary<string, string>(config ?? _none, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in credentials ?? _none)
            settings[key] = value;
        return new AwsProfile(name, settings, Section("sso-session", settings, "sso_session"), Section("services", settings, "services"));
    }

    /// <inheritdoc/>
    public bool TryGetProfile(string profileName, out CredentialProfile? profile) =>
        (profile = TryGet(profileName)?.ForSdk()) is not null;

    private Dictionary<string, string> Section(string kind, Dictionary<string, string> settings, string key) =>
        settings.TryGetValue(key, out var name) && _config.TryGetValue($"{kind} {name}", out var section) ? section : _none;

    private static string Bare(string section) =>
        section.StartsWith(Prefix, StringComparison.Ordinal) ? section[Prefix.Length..] : section;
}
