using System.Diagnostics.CodeAnalysis;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Engine.Evidence.Chain;
using ISO27017.Ops.Engine.Evidence.Trust;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Keeps the proof of a run as an evidence package, checks packages, and reads results back.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "One object is asked for all three; callers need not know which needs state.")]
public sealed class EvidenceService
{
    private readonly EvidenceWriter _writer;
    private readonly TimeProvider _clock;

    /// <summary>Makes the service.</summary>
    /// <param name="clock">Tells the time of an export; null means the system's.</param>
    public EvidenceService(TimeProvider? clock = null)
        : this(new EvidenceWriter(VerdictService.RollUp, clock ?? TimeProvider.System), clock)
    {
    }

    internal EvidenceService(EvidenceWriter writer, TimeProvider? clock = null)
    {
        _writer = writer;
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Writes the results of one run, with the documents that they rest on, as a package; then checks it as
    /// <see cref="Test(string, CancellationToken)"/> does, but for whom to trust: whoever signs knows that himself.</summary>
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

    /// <summary>Checks a package from the first byte to the last, and whether its signature and time stamps, if it has any, can be
    /// believed: only the authorities that the system trusts are.</summary>
    /// <param name="path">The full path of its folder or zip file.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The package: verified, or with everything that is wrong.</returns>
    /// <exception cref="IsoOpsException">There is nothing, or nothing that could be a package.</exception>
    public IsoEvidence Test(string path, CancellationToken cancel = default) => Test(path, new VerificationRequest(), cancel);

    /// <summary>The same, with further authorities.</summary>
    /// <param name="path">The full path of its folder or zip file.</param>
    /// <param name="request">Whom to trust, and what to ask for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The package: verified, or with everything that is wrong.</returns>
    /// <exception cref="IsoOpsException">There is nothing, or nothing that could be a package; or a file of <paramref name="request"/>
    /// cannot be used.</exception>
    public IsoEvidence Test(string path, VerificationRequest request, CancellationToken cancel = default) =>
        EvidenceVerifier.Verify(path, TrustPolicy.Open(request, _clock.GetUtcNow()), [], cancel);

    /// <summary>Reads the files of a request, for who checks many packages with it.</summary>
    /// <param name="request">Whom to trust, and what to ask for.</param>
    /// <exception cref="IsoOpsException">One of the files cannot be used.</exception>
    public void Demand(VerificationRequest request) => TrustPolicy.Open(request, _clock.GetUtcNow());

    /// <summary>Checks all packages of folders, each by itself and as a chain in which every package names the digest of the one before:
    /// what is missing, swapped, out of order, there twice or beside the chain is a problem of the package concerned.</summary>
    /// <param name="paths">The full paths of the folders that hold packages; packages themselves may be among them.</param>
    /// <param name="request">Whom to trust, and what to ask for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Every package in the order of the chain, as they are checked; what cannot be read at all comes last.</returns>
    /// <exception cref="IsoOpsException">A path does not exist or there is no package; or a file of <paramref name="request"/> cannot be
    /// used.</exception>
    public IEnumerable<IsoEvidence> TestChain(IReadOnlyList<string> paths, VerificationRequest request, CancellationToken cancel = default) =>
        EvidenceChain.Verify(paths, TrustPolicy.Open(request, _clock.GetUtcNow()), cancel);

    /// <summary>Reads the results of a package, which must not have changed.</summary>
    /// <param name="path">The full path of its folder or zip file.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The results in the package's order, as they were judged then, with the package's run.</returns>
    /// <exception cref="IsoOpsException">There is no package, or it has changed.</exception>
    public IEnumerable<IsoResult> Import(string path, CancellationToken cancel = default)
    {
        using var package = EvidencePackage.Open(path);
        foreach (var result in Results(package, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            yield return result;
        }
    }

    // None is given before it is known that they are those that the manifest and the verdicts count.
    private static List<IsoResult> Results(EvidencePackage package, CancellationToken cancel)
    {
        using var lines = package.OpenFile(PackageLayout.ResultsJson);
        var results = new List<IsoResult>(package.Manifest.Results);
        foreach (var result in ResultLines.Read(lines, PackageRun.Of(package)))
        {
            cancel.ThrowIfCancellationRequested();
            results.Add(result);
        }

        using var verdicts = package.OpenFile(PackageLayout.VerdictsCsv);
        var counts = PackageManifest.Count(results.Select(r => r.Status.ToString()));
        var other = package.Manifest.Results != results.Count || counts.Count != package.Manifest.ByStatus.Count || counts.Except(package.Manifest.ByStatus).Any()
            ? PackageLayout.Manifest
            : VerdictRow.Agree(VerdictRow.Read(verdicts), results) ? null : PackageLayout.VerdictsCsv;
        return other is null ? results : throw EvidenceErrors.Changed(package.Path, new LocalText(
            $"「{other}」と「{PackageLayout.ResultsJson}」の内容が食い違っています。", $"'{other}' and '{PackageLayout.ResultsJson}' do not agree.").In());
    }
}
