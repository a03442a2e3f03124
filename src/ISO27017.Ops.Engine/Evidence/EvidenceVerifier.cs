using ISO27017.Ops.Engine.Evidence.Signing;
using ISO27017.Ops.Engine.Evidence.Trust;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Checks a package from the first byte to the last.</summary>
internal static class EvidenceVerifier
{
    private const long Most = 1L << 27;
    private const long MostOfSeal = 1L << 24;

    /// <summary>Checks the package at <paramref name="path"/>. Whatever is wrong with it is named in the answer.</summary>
    /// <param name="path">The full path of its folder or zip file.</param>
    /// <param name="trust">Whom to trust; null asks only whether a signature and time stamps hold, not whose they are.</param>
    /// <param name="known">What is known to be wrong with it already.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="IsoOpsException">There is nothing, or nothing that could be a package.</exception>
    public static IsoEvidence Verify(string path, TrustPolicy? trust, IEnumerable<LocalText> known, CancellationToken cancel)
    {
        using var files = PackageFiles.Open(path);
        return Verify(files, path, trust, known, cancel);
    }

    /// <summary>The same, of files that are open.</summary>
    public static IsoEvidence Verify(PackageFiles files, string path, TrustPolicy? trust, IEnumerable<LocalText> known, CancellationToken cancel)
    {
        List<LocalText> problems = [.. known, .. files.Problems];
        try
        {
            var sums = new SumsCheck(files, problems);
            sums.Run(cancel);
            var content = new ContentCheck(files, sums, problems);
            content.Run(cancel);
            var seals = new SealCheck(name => Bytes(files, name), problems, trust);
            if (content.Manifest is not null)
            {
                seals.Run(content.Manifest);
            }

            return Evidence(path, sums.PackageDigest, content.Manifest, seals, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw EvidenceErrors.Unreadable(path, e);
        }
    }

    /// <summary>Checks the package and asks nobody for trust: who wrote it, or approved it, knows whose signature it has.</summary>
    /// <inheritdoc cref="Verify(string, TrustPolicy?, IEnumerable{LocalText}, CancellationToken)"/>
    public static IsoEvidence Verify(string path, CancellationToken cancel) => Verify(path, null, [], cancel);

    private static byte[]? Bytes(PackageFiles files, string name)
    {
        if (!files.Names.TryGetValue(name, out var length))
        {
            return null;
        }

        try
        {
            // What is too large for a manifest and what is made of it, or cannot be read, is there but says nothing.
            using var source = length > (name == PackageLayout.Manifest ? Most : MostOfSeal) ? Stream.Null : files.OpenFile(name);
            using var copy = new MemoryStream();
            source.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IsoEvidence Evidence(string path, string? digest, PackageManifest? manifest, SealCheck seals, List<LocalText> problems) => new()
    {
        Path = path,
        PackageId = manifest?.PackageId,
        CreatedAt = manifest?.CreatedAt,
        From = manifest?.From,
        To = manifest?.To,
        Accounts = [.. manifest?.Accounts.Select(a => a.Id) ?? []],
        Regions = [.. manifest?.Regions ?? []],
        Digest = digest,
        PreviousDigest = manifest?.PreviousDigest,
        Signer = seals.Signature?.Certificate.Subject,
        SignerCertificate = seals.Signature is { } signature ? AnnouncedSigner.Of(signature.Certificate).Sha256 : null,
        SignedAt = seals.Signature?.SignedAt,
        TimestampedAt = seals.Timestamp?.At,
        TimestampAuthority = seals.Timestamp?.Certificate.Subject,
        Redactions = [.. manifest?.Redactions.Select(r => r.Kind) ?? []],
        Verified = problems.Count == 0,
        Problems = [.. problems.Select(p => p.In())],
    };
}
