namespace ISO27017.Ops;

/// <summary>An evidence package: a folder or zip file that an auditor can verify without this software.</summary>
public sealed class IsoEvidence
{
    /// <summary>The full path of the folder or zip file.</summary>
    public required string Path { get; init; }

    /// <summary>The package's id (UUID version 7); null if the manifest cannot be read.</summary>
    public string? PackageId { get; init; }

    /// <summary>When the package was written, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the first call of the observation was answered, in UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When the last call of the observation was answered, in UTC.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The accounts observed.</summary>
    public string[] Accounts { get; init; } = [];

    /// <summary>The regions observed.</summary>
    public string[] Regions { get; init; } = [];

    /// <summary>SHA-256 of SHA256SUMS, lower-case hexadecimal: the digest of the whole package.</summary>
    public string? Digest { get; init; }

    /// <summary>The digest of the package before this one; null for the first.</summary>
    public string? PreviousDigest { get; init; }

    /// <summary>The subject of the certificate that signed the package, as it stands in the certificate; null if nobody did, or if the
    /// signature does not hold. Only with <see cref="Verified"/> of <c>Test-IsoEvidence</c> is it believed too.</summary>
    public string? Signer { get; init; }

    /// <summary>SHA-256 of the signer's certificate, lower-case hexadecimal; null where <see cref="Signer"/> is.</summary>
    public string? SignerCertificate { get; init; }

    /// <summary>When the package was signed, in UTC, by the signer's own word; null where <see cref="Signer"/> is.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>When the package existed at the latest, in UTC, by the word of a time-stamp authority (RFC 3161); null if it has no
    /// time stamp that holds.</summary>
    public DateTimeOffset? TimestampedAt { get; init; }

    /// <summary>The subject of the authority's certificate; null where <see cref="TimestampedAt"/> is.</summary>
    public string? TimestampAuthority { get; init; }

    /// <summary>What is replaced by tokens in it; empty where nothing is.</summary>
    public IsoRedactionKind[] Redactions { get; init; } = [];

    /// <summary>True only if everything that was checked is right; false on a package that was not checked.</summary>
    public bool Verified { get; init; }

    /// <summary>What is wrong, one sentence each; empty if nothing is.</summary>
    public string[] Problems { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Path;
}
