namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Whom to trust, and what to ask for, when packages are checked.</summary>
public sealed record VerificationRequest
{
    /// <summary>The full paths of certificate files (PEM or DER) of authorities that are trusted beside those of the system.</summary>
    public IReadOnlyList<string> TrustedRootPaths { get; init; } = [];

    /// <summary>The full paths of certificate revocation lists (PEM or DER). Nothing is ever fetched from the network.</summary>
    public IReadOnlyList<string> CrlPaths { get; init; } = [];

    /// <summary>An unsigned package is a problem.</summary>
    public bool RequireSignature { get; init; }
}
