using ISO27017.Ops.Engine.Evidence.Timestamping;

namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>
/// What is made of a finished manifest: its signature, and time stamps. The stamp of the manifest shows when the evidence
/// existed, signed or not; that of the signature shows that it was made while its certificate was valid, which a stamp of the
/// manifest alone does not.
/// </summary>
internal sealed class ManifestSeals : IDisposable
{
    private readonly ISigningKey? _key;
    private readonly Uri? _server;

    private ManifestSeals(ISigningKey? key, Uri? server) => (_key, _server) = (key, server);

    /// <summary>Opens the key before anything is written: what cannot be signed is not begun.</summary>
    /// <exception cref="IsoOpsException">The key, its certificate or the server's address cannot be used.</exception>
    public static ManifestSeals Begin(EvidenceRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        if (request.TimestampServer is { } server)
        {
            TimestampClient.Check(server);
        }

        return new(request.Signing is { } signing ? SigningKeys.Open(signing, now, cancel) : null, request.TimestampServer);
    }

    /// <summary>The manifest that says beforehand what will be made of it.</summary>
    public PackageManifest Announce(PackageManifest manifest) => manifest with
    {
        Signer = _key is null ? null : AnnouncedSigner.Of(_key.Certificate),
        TimestampAuthority = _server is null ? null : TimestampErrors.Shown(_server),
    };

    /// <summary>The further files of the package, by their names.</summary>
    /// <param name="manifest">The bytes of the manifest.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="IsoOpsException">The key does not sign, or the authority does not stamp.</exception>
    public IEnumerable<(string Name, byte[] Content)> Of(byte[] manifest, DateTimeOffset at, CancellationToken cancel)
    {
        var signature = _key is null ? null : CmsSigner.Sign(manifest, _key, at, cancel);
        if (signature is not null)
        {
            yield return (PackageLayout.Signature, signature);
        }

        if (_server is null)
        {
            yield break;
        }

        using var authority = new TimestampClient(_server);
        yield return (PackageLayout.ManifestTimestamp, authority.Stamp(manifest, cancel));
        if (signature is not null)
        {
            yield return (PackageLayout.SignatureTimestamp, authority.Stamp(signature, cancel));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key?.Dispose();
}
