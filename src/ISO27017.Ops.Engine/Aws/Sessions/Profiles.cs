using Amazon.Runtime.CredentialManagement;
using ISO27017.Ops.Engine.Aws.Client;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>The AWS configuration files of a connection.</summary>
internal sealed class Profiles
{
    /// <summary>Finds the files.</summary>
    /// <param name="location">The credentials file, or the folder of both files; null means the usual places.</param>
    public Profiles(string? location)
    {
        if (location is not null && !File.Exists(location) && !Directory.Exists(location))
        {
            throw new IsoOpsException("ProfileLocationNotFound", IsoError.NotFound, new LocalText(
                $"プロファイルのファイルがありません: {location}",
                $"There is no such file or folder of profiles: {location}"), location);
        }

        Chain = new CredentialProfileStoreChain(Directory.Exists(location) ? Path.Combine(location, "credentials") : location);
    }

    /// <summary>The SDK's view of the files.</summary>
    public CredentialProfileStoreChain Chain { get; }

    /// <summary>The profile, or the error that names near ones.</summary>
    public CredentialProfile Get(string name) =>
        TryGet(name) ?? throw SessionErrors.UnknownProfile(name, NearNames.Of(name, Chain.ListProfiles().Select(p => p.Name)));

    /// <summary>The profile, or null.</summary>
    public CredentialProfile? TryGet(string name) => Chain.TryGetProfile(name, out var profile) ? profile : null;

    /// <summary>The endpoint that the profile's <c>services</c> section gives for a service, or null.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="serviceId">The service, as <see cref="ServiceIds"/> names it.</param>
    public string? EndpointOf(CredentialProfile profile, string serviceId)
    {
        // The SDK shows such a section to a client's settings only
        var settings = new AnyServiceConfig { ServiceId = serviceId, Profile = new Amazon.Profile(profile.Name, Chain.ProfilesLocation) };
        return profile.Services is null ? null : settings.ServiceURL;
    }
}
