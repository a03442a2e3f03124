namespace ISO27017.Ops;

/// <summary>
/// One run of Test-IsoControl: what was asked of AWS and under which conditions. It owns the documents of the run,
/// which live in a private temporary folder until the run is disposed or the process ends.
/// </summary>
public abstract class IsoRun : IDisposable
{
    /// <summary>The run's id (UUID version 7).</summary>
    public required string Id { get; init; }

    /// <summary>The instant against which ages are taken, in UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The accounts of the run.</summary>
    public required IReadOnlyList<IsoAccount> Accounts { get; init; }

    /// <summary>The regions of the run.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>True if not every check of the catalogue was asked for.</summary>
    public required bool Partial { get; init; }

    /// <summary>How many calls were made to AWS, or read from the source, so far.</summary>
    public abstract int Calls { get; }

    /// <summary>Deletes the run's documents. Results stay, but can no longer be exported as evidence.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the run holds.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected abstract void Dispose(bool disposing);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
