namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Checks a package from the first byte to the last.</summary>
internal static class EvidenceVerifier
{
    /// <summary>Checks the package at <paramref name="path"/>. Whatever is wrong with it is named in the answer.</summary>
    /// <exception cref="IsoOpsException">There is nothing, or nothing that could be a package.</exception>
    public static IsoEvidence Verify(string path, CancellationToken cancel)
    {
        using var files = PackageFiles.Open(path);
        var problems = new List<LocalText>(files.Problems);
        try
        {
            var sums = new SumsCheck(files, problems);
            sums.Run(cancel);
            var content = new ContentCheck(files, sums, problems);
            content.Run(cancel);
            return Evidence(path, sums.PackageDigest, content.Manifest, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw EvidenceErrors.Unreadable(path, e);
        }
    }

    private static IsoEvidence Evidence(string path, string? digest, PackageManifest? manifest, List<LocalText> problems) => new()
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
        Verified = problems.Count == 0,
        Problems = [.. problems.Select(p => p.In())],
    };
}
