using System.Globalization;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Evidence.Signing;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Where an evidence package goes.</summary>
public sealed record EvidenceRequest
{
    /// <summary>The full path of the folder to make, or of the zip file where it ends with <c>.zip</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Replaces an evidence package that is there already. Anything else is never replaced.</summary>
    public bool Force { get; init; }

    /// <summary>The language of <c>report.html</c>, <c>report.xlsx</c> and <c>report.md</c>; null means the current UI culture. The page in the other
    /// language is beside it.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>What is replaced by salted hashes; null keeps everything as it was observed.</summary>
    public RedactionRequest? Redaction { get; init; }

    /// <summary>Who signs <c>manifest.json</c>; null leaves the package unsigned.</summary>
    public SigningRequest? Signing { get; init; }

    /// <summary>The RFC 3161 time-stamp authority (http or https) that says when the manifest, and the signature if there is one,
    /// existed; null leaves the package without a time stamp.</summary>
    public Uri? TimestampServer { get; init; }

    /// <summary>The full path of the package before this one, which must verify. Null means the newest package of the same
    /// organisation that stands beside <see cref="Path"/> and verifies, if there is one.</summary>
    public string? PreviousPackage { get; init; }

    /// <summary>Begins a new chain: the package names none before it.</summary>
    public bool NewChain { get; init; }
}
