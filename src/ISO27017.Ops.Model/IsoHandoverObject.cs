namespace ISO27017.Ops;

/// <summary>One object of a handed-over package, as it was read back from the bucket.</summary>
public sealed class IsoHandoverObject
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its version.</summary>
    public string? VersionId { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal; what the bucket holds was found to be the same.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How firmly it is held.</summary>
    public required IsoLockMode Mode { get; init; }

    /// <summary>Until when it is held, in UTC.</summary>
    public required DateTimeOffset RetainUntil { get; init; }

    /// <summary>Whether it was sent now.</summary>
    public required IsoHandoverState State { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Key;
}
