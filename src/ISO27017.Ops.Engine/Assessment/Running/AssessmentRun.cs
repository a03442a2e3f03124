using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Views;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>A run, while it goes on and after: the record from which an evidence package is made.</summary>
internal sealed class AssessmentRun : IsoRun, IRunRecord
{
    private int _results;

    /// <summary>The plan that is carried out.</summary>
    public required AssessmentPlan Plan { get; init; }

    /// <summary>The run's documents.</summary>
    public required DocumentSpool Spool { get; init; }

    /// <summary>The run's calls.</summary>
    public required CallDesk Desk { get; init; }

    /// <inheritdoc/>
    public required DateTimeOffset StartedAt { get; init; }

    /// <inheritdoc/>
    public override int Calls => Desk.Count;

    /// <inheritdoc/>
    public string Source => Plan.SourceKind;

    /// <inheritdoc/>
    public string? Organization => Plan.Organization;

    /// <inheritdoc/>
    public string ToolVersion => ToolInformation.Version;

    /// <inheritdoc/>
    public string CatalogVersion => Plan.Catalog.Version;

    /// <inheritdoc/>
    public string HomeAccount => Plan.Home.Id;

    /// <inheritdoc/>
    public IReadOnlyList<CallerIdentity> Callers => Plan.Callers();

    /// <inheritdoc/>
    public JObject Parameters => new(Plan.Parameters.Values
        .OrderBy(p => p.Key, StringComparer.Ordinal)
        .Select(p => new JProperty(p.Key, p.Value)));

    /// <inheritdoc/>
    public IReadOnlyList<IsoControl> Controls => [.. Plan.Catalog.Controls.Select(c => CatalogView.Of(Plan.Catalog, c))];

    /// <inheritdoc/>
    public IReadOnlyList<IsoCheck> Checks => [.. Plan.Selection.Checks.Select(c => CatalogView.Of(Plan.Catalog, c))];

    /// <inheritdoc/>
    public int ResultCount => Volatile.Read(ref _results);

    /// <inheritdoc/>
    public IReadOnlyCollection<CallOutcome> Ledger => Desk.Ledger;

    /// <summary>Counts a result in.</summary>
    public void Count() => Interlocked.Increment(ref _results);

    /// <inheritdoc/>
    public bool IsAbsent(string key) => Desk.IsAbsent(key);

    /// <inheritdoc/>
    public Stream OpenDocument(string key) => Spool.Open(key);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Spool.Dispose();
    }
}
