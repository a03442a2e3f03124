namespace ISO27017.Ops;

/// <summary>An evidence package as a point of a trend: its verdicts over role sides, and how they stand against those before.</summary>
public sealed class IsoTrend
{
    /// <summary>The full path of the folder or zip file.</summary>
    public required string Path { get; init; }

    /// <summary>The last part of <see cref="Path"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The package's id (UUID version 7); null if the manifest cannot be read.</summary>
    public string? PackageId { get; init; }

    /// <summary>The organisation's name; null if the run's workspace gave none.</summary>
    public string? Organization { get; init; }

    /// <summary>The instant against which the run judged, in UTC: packages are ordered by it. Null if the manifest cannot be read.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When the package was written, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>SHA-256 of SHA256SUMS, lower-case hexadecimal: the digest of the whole package.</summary>
    public string? Digest { get; init; }

    /// <summary>The version of the catalogue that judged. Where it is another than before, a side may have turned because of that.</summary>
    public string? CatalogVersion { get; init; }

    /// <summary>True if the package holds only some controls, checks or results.</summary>
    public bool Partial { get; init; }

    /// <summary>True if the package is what it was when it was written. One that is not is named, and counts nowhere.</summary>
    public bool Verified { get; init; }

    /// <summary>Why the package does not count, one sentence each; empty if it does.</summary>
    public string[] Problems { get; init; } = [];

    /// <summary>Role sides whose verdict is Pass.</summary>
    public int Passed { get; init; }

    /// <summary>Role sides whose verdict is Fail.</summary>
    public int Failed { get; init; }

    /// <summary>Role sides whose verdict is DocumentOutdated.</summary>
    public int DocumentOutdated { get; init; }

    /// <summary>Role sides whose verdict is NotEvaluated.</summary>
    public int NotEvaluated { get; init; }

    /// <summary>Role sides whose verdict is NotApplicable.</summary>
    public int NotApplicable { get; init; }

    /// <summary>Role sides whose verdict is Attested.</summary>
    public int Attested { get; init; }

    /// <summary>Role sides whose verdict is AttestationRequired.</summary>
    public int AttestationRequired { get; init; }

    /// <summary>Role sides whose verdict is AttestationExpired.</summary>
    public int AttestationExpired { get; init; }

    /// <summary>Role sides whose verdict is Excepted.</summary>
    public int Excepted { get; init; }

    /// <summary>All role sides that the package judged.</summary>
    public int Total { get; init; }

    /// <summary>Role sides that neither fell nor rose since the package in which they were judged last; null if there is nothing to
    /// compare with. A finding that can no longer be looked at has not risen: it stands.</summary>
    public int? Stood { get; init; }

    /// <summary>Role sides whose verdict is worse than it was; null if there is nothing to compare with.</summary>
    public int? Fell { get; init; }

    /// <summary>Role sides whose verdict is better than it was; null if there is nothing to compare with.</summary>
    public int? Rose { get; init; }

    /// <summary>The role sides that fell, such as <c>9.2.3-CSC</c>.</summary>
    public string[] FellSides { get; init; } = [];

    /// <summary>The role sides that rose.</summary>
    public string[] RoseSides { get; init; } = [];

    /// <summary>The verdicts that fell or rose, with before and after.</summary>
    public IsoDifference[] Turned { get; init; } = [];

    /// <summary>The package's results.</summary>
    public int Results { get; init; }

    /// <summary>The planned calls.</summary>
    public int Calls { get; init; }

    /// <summary>The planned calls that have no complete answer.</summary>
    public int CallsUnanswered { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
