using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>A run that never asked anybody: its documents are in memory.</summary>
internal sealed class FabricatedRun : IsoRun, IRunRecord
{
    private readonly Dictionary<string, byte[]> _documents = new(StringComparer.Ordinal);
    private readonly List<CallOutcome> _ledger = [];
    private bool _disposed;

    public override int Calls => _ledger.Count;

    public DateTimeOffset StartedAt => AsOf;

    public string Source { get; init; } = "aws";

    public string? Organization { get; init; }

    public string ToolVersion => "0.1.0";

    public string CatalogVersion => "2026.11";

    public string HomeAccount => Accounts[0].Id;

    public IReadOnlyList<CallerIdentity> Callers { get; init; } = [];

    public JObject Parameters { get; init; } = [];

    public IReadOnlyList<IsoControl> Controls { get; init; } = [];

    public IReadOnlyList<IsoCheck> Checks { get; init; } = [];

    public HashSet<string> Absent { get; } = [];

    public int ResultCount { get; set; }

    public IReadOnlyCollection<CallOutcome> Ledger => _ledger;

    /// <summary>Adds a call with its document.</summary>
    public string Add(CallOutcome outcome)
    {
        using var stream = new MemoryStream();
        DocumentFile.Write(stream, outcome);
        _documents.Add(outcome.Call.Key, stream.ToArray());
        _ledger.Add(outcome with { Answer = null });
        return outcome.Call.Key;
    }

    public bool IsAbsent(string key) => Absent.Contains(key);

    public Stream OpenDocument(string key) => !_disposed && _documents.TryGetValue(key, out var bytes)
        ? new MemoryStream(bytes, writable: false)
        : throw new FileNotFoundException(null, key);

    protected override void Dispose(bool disposing) => _disposed = true;
}
