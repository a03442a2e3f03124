using System.Diagnostics.CodeAnalysis;
using ISO27017.Ops.Engine.Assessment.Verdicts;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Keeps the proof of a run as an evidence package, checks packages, and reads results back.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "One object is asked for all three; callers need not know which needs state.")]
public sealed class EvidenceService
{
    private readonly EvidenceWriter _writer;

    /// <summary>Makes the service.</summary>
    /// <param name="clock">Tells the time of an export; null means the system's.</param>
    public EvidenceService(TimeProvider? clock = null)
        : this(new EvidenceWriter(VerdictService.RollUp, clock ?? TimeProvider.System))
    {
    }

    internal EvidenceService(EvidenceWriter writer) => _writer = writer;

    /// <summary>Writes the results of one run, with the documents that they rest on, as a package; then checks it as
    /// <see cref="Test"/> does.</summary>
    /// <param name="request">Where to.</param>
    /// <param name="results">Results of one run of this session; they may be only a part of the run's.</param>
    /// <param name="cancel">Stops it; nothing is left behind.</param>
    /// <returns>The package, checked.</returns>
    /// <exception cref="IsoOpsException">It cannot be written; nothing is left behind.</exception>
    public IsoEvidence Export(EvidenceRequest request, IReadOnlyList<IsoResult> results, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(results);
        request = request with { Path = Path.TrimEndingDirectorySeparator(request.Path) };
        _writer.Write(request, results, cancel);
        return EvidenceVerifier.Verify(request.Path, cancel);
    }

    /// <summary>Checks a package from the first byte to the last.</summary>
    /// <param name="path">The full path of its folder or zip file.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The package: verified, or with everything that is wrong.</returns>
    /// <exception cref="IsoOpsException">There is nothing, or nothing that could be a package.</exception>
    public IsoEvidence Test(string path, CancellationToken cancel = default) => EvidenceVerifier.Verify(path, cancel);

    /// <summary>Reads the results of a package, which must not have changed.</summary>
    /// <param name="path">The full path of its folder or zip file.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The results in the package's order, as they were judged then, with the package's run.</returns>
    /// <exception cref="IsoOpsException">There is no package, or it has changed.</exception>
    public IEnumerable<IsoResult> Import(string path, CancellationToken cancel = default)
    {
        using var package = EvidencePackage.Open(path);
        using var lines = package.OpenFile(PackageLayout.ResultsJson);
        foreach (var result in ResultLines.Read(lines, PackageRun.Of(package)))
        {
            cancel.ThrowIfCancellationRequested();
            yield return result;
        }
    }
}
