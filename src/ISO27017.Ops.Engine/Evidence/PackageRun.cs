using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Workspace;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>The run of which a package keeps the proof, as the package has it: its results were judged then, not now.</summary>
/// <remarks>It holds no file open: what it is asked for is read from the package again, which must still be the one that it was.
/// Nothing of its own is public, lest ConvertTo-Json of one result become megabytes.</remarks>
internal sealed class PackageRun : IsoRun, IRunRecord
{
    private string _digest = string.Empty;
    private PackageManifest _manifest = null!;
    private IReadOnlyList<CoverageEntry> _coverage = [];
    private IReadOnlyList<IsoVerdict> _verdicts = [];
    private CatalogueFile.Content _catalogue = null!;
    private Dictionary<string, string> _digests = [];

    private PackageRun()
    {
    }

    /// <summary>Where the package is.</summary>
    internal string PackagePath { get; private init; } = string.Empty;

    /// <inheritdoc/>
    public override int Calls => _coverage.Count;

    /// <inheritdoc/>
    DateTimeOffset IRunRecord.StartedAt => _manifest.StartedAt;

    /// <inheritdoc/>
    string IRunRecord.Source => _manifest.Source;

    /// <inheritdoc/>
    string? IRunRecord.Organization => _manifest.Organization;

    /// <inheritdoc/>
    string IRunRecord.ToolVersion => _manifest.ToolVersion;

    /// <inheritdoc/>
    string IRunRecord.CatalogVersion => _manifest.CatalogVersion;

    /// <inheritdoc/>
    IReadOnlyList<CallerIdentity> IRunRecord.Callers => _manifest.Callers;

    /// <inheritdoc/>
    string IRunRecord.HomeAccount => _manifest.HomeAccount;

    /// <inheritdoc/>
    JObject IRunRecord.Parameters => _manifest.Parameters;

    /// <inheritdoc/>
    IReadOnlyList<IsoControl> IRunRecord.Controls => _catalogue.Controls;

    /// <inheritdoc/>
    IReadOnlyList<IsoCheck> IRunRecord.Checks => _catalogue.Checks;

    /// <inheritdoc/>
    bool IRunRecord.HasWorkspace => _manifest.HasWorkspace;

    /// <inheritdoc/>
    IReadOnlyList<ScopeExclusion> IRunRecord.Exclusions => _manifest.Exclusions;

    /// <inheritdoc/>
    IReadOnlyList<string> IRunRecord.Files => [.. _digests.Keys.Where(PackageLayout.IsOfWorkspace).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    IReadOnlyList<RedactionRecord> IRunRecord.Redactions => _manifest.Redactions;

    /// <inheritdoc/>
    IReadOnlyList<WithheldFile> IRunRecord.Withheld => _manifest.Withheld;

    /// <inheritdoc/>
    int IRunRecord.ResultCount => _manifest.ResultsOfRun;

    /// <inheritdoc/>
    IReadOnlyList<CoverageEntry> IRunRecord.Coverage => _coverage;

    /// <inheritdoc/>
    IReadOnlyCollection<CallOutcome> IRunRecord.Ledger
    {
        get
        {
            using var package = Open();
            return [.. _coverage.Select(c => Read(package, c.Document) with { Answer = null })];
        }
    }

    /// <inheritdoc/>
    string? IRunRecord.PackageId => _manifest.PackageId;

    /// <inheritdoc/>
    string? IRunRecord.PackageDigest => _digest;

    /// <summary>The run of <paramref name="package"/>.</summary>
    /// <exception cref="IsoOpsException">A file of it has changed, or is not a package's.</exception>
    internal static PackageRun Of(EvidencePackage package)
    {
        var manifest = package.Manifest;
        try
        {
            using var catalogue = package.OpenFile(PackageLayout.Catalogue);
            using var verdicts = package.OpenFile(PackageLayout.VerdictsCsv);
            return new PackageRun
            {
                Id = manifest.RunId,
                AsOf = manifest.AsOf,
                Accounts = manifest.Accounts,
                Regions = manifest.Regions,
                Partial = manifest.PartialRun,
                PackagePath = package.Path,
                _digest = package.Digest,
                _manifest = manifest,
                _coverage = [.. package.Coverage.Values],
                _verdicts = VerdictTable.Read(verdicts),
                _catalogue = CatalogueFile.Read(catalogue),
                _digests = package.Digests,
            };
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw EvidenceErrors.NotAPackage(package.Path, e);
        }
    }

    /// <summary>The verdicts as they were; null if <paramref name="results"/> are only a part of the package's.</summary>
    internal IReadOnlyList<IsoVerdict>? VerdictsOf(IReadOnlyList<IsoResult> results) => results.Count == _manifest.Results ? _verdicts : null;

    /// <inheritdoc/>
    bool IRunRecord.IsAbsent(string key) => _coverage.Any(c => c.Document == key && c.Outcome == CoverageEntry.Absent);

    /// <inheritdoc/>
    string? IRunRecord.DigestOf(string key) => _digests.GetValueOrDefault(key);

    /// <inheritdoc/>
    Stream IRunRecord.OpenDocument(string key) => OpenFile(key);

    /// <inheritdoc/>
    Stream IRunRecord.OpenFile(string name) => OpenFile(name);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }

    private static CallOutcome Read(EvidencePackage package, string key)
    {
        using var stream = package.OpenFile(key);
        return DocumentFile.Read(stream);
    }

    private Stream OpenFile(string name)
    {
        using var package = Open();
        return package.OpenFile(name);
    }

    private EvidencePackage Open()
    {
        var package = EvidencePackage.Open(PackagePath);
        if (package.Digest == _digest)
        {
            return package;
        }

        package.Dispose();
        throw EvidenceErrors.Changed(PackagePath, new LocalText("別のパッケージに置き換わっています。", "another package has taken its place.").In());
    }
}
