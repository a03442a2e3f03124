using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>What the catalogue says that checks and results rest on.</summary>
internal static class Rests
{
    private static readonly Lazy<IReadOnlyDictionary<(string Check, string? Rule), HashSet<string>>> _operations = new(() =>
        SampleRun.Catalog.Checks
            .SelectMany(c => c.Rules.Select(r => (Key: (c.Id, r.Name), Operations: OperationsOf(r))))
            .ToDictionary(p => p.Key, p => p.Operations));

    /// <summary>The checks of which some rule asks one of <paramref name="operations"/>.</summary>
    public static IReadOnlyList<CheckDefinition> Checks(params string[] operations) =>
        [.. SampleRun.Catalog.Checks.Where(c => c.Rules.Any(r => _operations.Value[(c.Id, r.Name)].Overlaps(operations)))];

    /// <summary>Whether a result rests on a document that was denied: it names the document, and its rule reads what comes from
    /// there (an item also names follow-ups that only other rules read).</summary>
    public static bool On(IsoResult result, Func<string, string, bool> denied) =>
        _operations.Value.TryGetValue((result.CheckId, result.Rule), out var asked)
        && result.Documents.Any(d => Parts(d) is var (account, operation) && asked.Contains(operation) && denied(account, operation));

    /// <summary>Account and operation of a document's path.</summary>
    private static (string Account, string Operation) Parts(string document)
    {
        var parts = document.Split('/');
        return (parts[1], parts[3].Replace('.', ':'));
    }

    private static HashSet<string> OperationsOf(RuleDefinition rule) =>
        [.. Footprint.Of(SampleRun.Catalog, [rule]).Calls.Select(c => $"{c.Call.Service}:{c.Call.Operation}")];
}
