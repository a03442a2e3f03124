using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Answers calls from a package, as they were answered when it was made: what was denied then is denied now.</summary>
internal sealed class PackageSource(EvidencePackage package) : IDocumentSource
{
    /// <summary>What the package is about: its AsOf, parameters, accounts, regions.</summary>
    public PackageManifest Manifest => package.Manifest;

    /// <summary>Opens the package at <paramref name="path"/>.</summary>
    /// <exception cref="IsoOpsException">There is none, or it has changed.</exception>
    public static PackageSource Open(string path) => new(EvidencePackage.Open(path));

    /// <summary>The names of the package's files.</summary>
    public IEnumerable<string> Names => package.Names;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IsoOpsException">The file is missing or has changed.</exception>
    public Stream OpenFile(string name) => package.OpenFile(name);

    /// <inheritdoc/>
    public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Ask(call));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        package.Dispose();
        return ValueTask.CompletedTask;
    }

    private CallOutcome Ask(AwsCall call)
    {
        if (!package.Coverage.TryGetValue(call.Key, out var planned))
        {
            return Without(call, package.Manifest.AsOf, new AwsError(
                "NotPlanned", $"The run of the package {package.Manifest.PackageId} did not ask this.", IsoReason.NotPlanned, Retryable: false));
        }

        return package.Document(call.Key) is { } document
            ? document with { Call = call }
            : Without(call, Timestamps.Read(planned.At), new AwsError(
                "MissingEvidence", $"{call.Key} is missing from the package, or has changed.", IsoReason.MissingEvidence, Retryable: false));
    }

    private static CallOutcome Without(AwsCall call, DateTimeOffset at, AwsError error) => new() { Call = call, Error = error, At = at };
}
