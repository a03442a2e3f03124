namespace ISO27017.Ops;

/// <summary>A file that goes with a person's word.</summary>
public sealed class IsoArtefact
{
    /// <summary>Where it is: relative to the workspace's folder with <c>/</c>, or a full path.</summary>
    public required string Path { get; init; }

    /// <summary>The SHA-256 of its content when it was attested, 64 hexadecimal digits in lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its length then, in bytes.</summary>
    public required long Size { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
