namespace ISO27017.Ops.Engine.Evidence.Chain;

/// <summary>Finds the package that a new one follows.</summary>
internal static class PreviousPackage
{
    /// <summary>Its digest; null if the new package begins a chain.</summary>
    /// <exception cref="IsoOpsException">The package that the request names cannot be followed.</exception>
    public static string? Digest(EvidenceRequest request, IRunRecord run, CancellationToken cancel)
    {
        var owner = PackageHead.OwnerOf(run.Organization, run.HomeAccount);
        return request.PreviousPackage is { } path ? Given(path, owner, request, cancel)
            : request.NewChain ? null
            : Newest(request.Path, owner, cancel);
    }

    private static string Given(string path, string owner, EvidenceRequest request, CancellationToken cancel)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (request.NewChain)
        {
            throw ChainErrors.PreviousOfNewChain();
        }

        if (string.Equals(path, request.Path, StringComparison.Ordinal))
        {
            throw ChainErrors.PreviousIsReplaced(path);
        }

        var evidence = EvidenceVerifier.Verify(path, cancel);
        return !evidence.Verified ? throw ChainErrors.PreviousNotVerified(path, evidence.Problems[0])
            : PackageHead.Read(path)?.Owner == owner ? evidence.Digest!
            : throw ChainErrors.PreviousOfAnother(path);
    }

    // What is damaged so far that it cannot be opened is passed over: tonight's evidence is not lost for it, and a check of the
    // chain names it.
    private static string? Newest(string target, string owner, CancellationToken cancel)
    {
        try
        {
            return PackageHead.In(Path.GetDirectoryName(target)!)
                .Where(h => h.Owner == owner && !string.Equals(h.Path, target, StringComparison.Ordinal))
                .OrderByDescending(h => h.Manifest!.CreatedAt).ThenByDescending(h => h.Path, StringComparer.Ordinal)
                .FirstOrDefault(h => Opens(h, cancel))?.Digest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw EvidenceErrors.Unreadable(Path.GetDirectoryName(target)!, e);
        }
    }

    private static bool Opens(PackageHead head, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            using var package = EvidencePackage.Open(head.Path);
            return true;
        }
        catch (IsoOpsException)
        {
            return false;
        }
    }
}
