using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Views;
using ISO27017.Ops.Engine.Workspace;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>A run, while it goes on and after: the record from which an evidence package is made.</summary>
/// <remarks>Every result carries it, and ConvertTo-Json walks through all that is public, whatever the type: nothing of its own
/// is, lest one result become megabytes, or show a connection.</remarks>
internal sealed class AssessmentRun : IsoRun, IRunRecord
{
    private int _results;
    private CleanFiles? _clean;
    private IReadOnlyList<IsoCheck>? _checks;

    /// <summary>The plan that is carried out.</summary>
    internal required AssessmentPlan Plan { get; init; }

    /// <summary>The run's documents.</summary>
    internal required DocumentSpool Spool { get; init; }

    /// <summary>The run's calls.</summary>
    internal required CallDesk Desk { get; init; }

    /// <summary>When it began.</summary>
    internal required DateTimeOffset StartedAt { get; init; }

    /// <inheritdoc/>
    public override int Calls => Desk.Count;

    /// <inheritdoc/>
    DateTimeOffset IRunRecord.StartedAt => StartedAt;

    /// <inheritdoc/>
    string IRunRecord.Source => Plan.SourceKind;

    /// <inheritdoc/>
    string? IRunRecord.Organization => Plan.Organization;

    /// <inheritdoc/>
    string IRunRecord.ToolVersion => ToolInformation.Version;

    /// <inheritdoc/>
    string IRunRecord.CatalogVersion => Plan.Catalog.Version;

    /// <inheritdoc/>
    string IRunRecord.HomeAccount => Plan.Home.Id;

    /// <inheritdoc/>
    IReadOnlyList<CallerIdentity> IRunRecord.Callers => Plan.Callers();

    /// <inheritdoc/>
    JObject IRunRecord.Parameters => Plan.Parameters.Recorded();

    /// <inheritdoc/>
    bool IRunRecord.HasWorkspace => Plan.Answers == WorkspaceAnswers.Given;

    /// <inheritdoc/>
    IReadOnlyList<ScopeExclusion> IRunRecord.Exclusions => Plan.Exclusions;

    /// <inheritdoc/>
    IReadOnlyList<string> IRunRecord.Files => Clean.Names;

    /// <inheritdoc/>
    IReadOnlyList<RedactionRecord> IRunRecord.Redactions => Plan.Redactions;

    /// <inheritdoc/>
    JObject IRunRecord.Given => Plan.Given;

    /// <inheritdoc/>
    IReadOnlyList<WithheldFile> IRunRecord.Withheld => [.. Plan.Withheld, .. Clean.Withheld];

    /// <inheritdoc/>
    IReadOnlyList<IsoControl> IRunRecord.Controls => [.. Plan.Catalog.Controls.Select(c => CatalogView.Of(Plan.Catalog, c))];

    /// <inheritdoc/>
    IReadOnlyList<IsoCheck> IRunRecord.Checks => _checks ??= [.. Plan.Selection.Checks.Select(c => CatalogView.Of(Plan.Catalog, c))];

    /// <inheritdoc/>
    int IRunRecord.ResultCount => Volatile.Read(ref _results);

    /// <inheritdoc/>
    IReadOnlyCollection<CallOutcome> IRunRecord.Ledger => Ledger;

    /// <summary>Every planned call and what became of it.</summary>
    internal IReadOnlyCollection<CallOutcome> Ledger => Desk.Ledger;

    // A run goes on reading files until it is over; an export comes after.
    private CleanFiles Clean => _clean is { } clean && clean.Of == Plan.Files.Names.Count
        ? clean : _clean = new CleanFiles(Plan.Files.Names, Plan.Files.Open, Plan.Secrets);

    /// <summary>Counts a result in.</summary>
    public void Count() => Interlocked.Increment(ref _results);

    /// <inheritdoc/>
    public bool IsAbsent(string key) => Desk.IsAbsent(key);

    /// <inheritdoc/>
    public Stream OpenDocument(string key) => Spool.Open(key);

    /// <inheritdoc/>
    Stream IRunRecord.OpenFile(string name) => Clean.Open(name);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Spool.Dispose();
        Plan.Files.Dispose();
    }
}
