namespace ISO27017.Ops.Engine.Evidence.Signing;

/// <summary>What is made of a finished manifest: its signature.</summary>
internal sealed class ManifestSeals : IDisposable
{
    private readonly ISigningKey? _key;

    private ManifestSeals(ISigningKey? key) => _key = key;

    /// <summary>Opens the key before anything is written: what cannot be signed is not begun.</summary>
    /// <exception cref="IsoOpsException">The key or its certificate cannot be used.</exception>
    public static ManifestSeals Begin(EvidenceRequest request, DateTimeOffset now) =>
        new(request.Signing is { } signing ? SigningKeys.Open(signing, now) : null);

    /// <summary>The manifest that says beforehand what will be made of it.</summary>
    public PackageManifest Announce(PackageManifest manifest) => manifest with
    {
        Signer = _key is null ? null : AnnouncedSigner.Of(_key.Certificate),
    };

    /// <summary>The further files of the package, by their names.</summary>
    /// <param name="manifest">The bytes of the manifest.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="cancel">Stops it.</param>
    public IEnumerable<(string Name, byte[] Content)> Of(byte[] manifest, DateTimeOffset at, CancellationToken cancel)
    {
        if (_key is not null)
        {
            yield return (PackageLayout.Signature, CmsSigner.Sign(manifest, _key, at, cancel));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key?.Dispose();
}
