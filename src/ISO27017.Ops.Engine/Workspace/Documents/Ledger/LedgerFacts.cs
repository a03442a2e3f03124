using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;
using ISO27017.Ops.Engine.Workspace.Files;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Documents.Ledger;

/// <summary>The rows of the organisation's ledger of assets as one more answer that checks look at.</summary>
internal static class LedgerFacts
{
    // Titles and notes stand above many a table
    private const int HeaderWithin = 30;

    /// <summary><c>{ Rows: [ { line, asset, class, owner, classification, source, … } ] }</c>: a column by our name for it,
    /// every other by its header. A cell that is empty is an empty text.</summary>
    /// <exception cref="IsoOpsException"><c>NoLedger</c>, <c>LedgerUnreadable</c>, <c>LedgerSheetMissing</c>,
    /// <c>LedgerColumnMissing</c>: names the file and the header.</exception>
    public static JObject Of(Organisation organisation)
    {
        var ledger = organisation.File.Ledger ?? throw LedgerErrors.None(organisation.File.Path);
        var shown = organisation.Files.Shown(ledger.Path);
        var rows = Rows(organisation.Files, ledger, shown);
        var columns = Columns(rows, ledger, shown, out var header);
        var facts = new JArray();
        foreach (var row in rows.Where(r => r.Line > header && r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            var fact = new JObject { ["line"] = row.Line };
            foreach (var (name, index) in columns)
                fact[name] = index < row.Cells.Count ? row.Cells[index].Trim() : "";
            facts.Add(fact);
        }

        return new JObject { ["Rows"] = facts };
    }

    private static IReadOnlyList<LedgerRow> Rows(IWorkspaceFiles files, LedgerDeclaration ledger, string shown)
    {
        var limits = new DocumentLimits();
        var bytes = files.ReadAtMost(ledger.Path, limits.MostBytes);
        try
        {
            if (bytes.Length > limits.MostBytes) throw DocumentProblems.TooLarge(limits.MostBytes);
            return LedgerRows.Of(ledger.Path, bytes, ledger.Sheet, limits) ?? throw LedgerErrors.NoSheet(ledger, shown);
        }
        catch (DocumentProblemException e)
        {
            throw LedgerErrors.Unreadable(shown, e.Of(shown), e);
        }
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<LedgerRow> rows, LedgerDeclaration ledger, string shown, out int header)
    {
        var wanted = ledger.Columns.Count > 0 ? ledger.Columns : new Dictionary<string, string> { ["asset"] = "asset" };
        var best = rows.Take(HeaderWithin)
            .Select(r => (Row: r, Lacks: wanted.Where(w => At(r, w.Value) < 0).Select(w => w.Value).ToList()))
            .OrderBy(r => r.Lacks.Count).FirstOrDefault();
        if (best.Lacks is null || best.Lacks.Count > 0) throw LedgerErrors.NoColumn(ledger, shown, best.Lacks ?? [.. wanted.Values]);
        header = best.Row.Line;
        if (wanted.Values.FirstOrDefault(w => best.Row.Cells.Count(c => Same(c, w)) > 1) is { } twice)
            throw LedgerErrors.ColumnTwice(shown, header, twice);
        var columns = wanted.ToDictionary(w => w.Key, w => At(best.Row, w.Value), StringComparer.Ordinal);
        for (var i = 0; i < best.Row.Cells.Count; i++)
        {
            var name = best.Row.Cells[i].Trim();
            if (name.Length > 0 && name != "line" && !columns.ContainsValue(i)) columns.TryAdd(name, i);
        }

        return columns;
    }

    private static int At(LedgerRow row, string header)
    {
        for (var i = 0; i < row.Cells.Count; i++)
            if (Same(row.Cells[i], header)) return i;
        return -1;
    }

    private static bool Same(string cell, string header) => MatchText.Compact(cell) == MatchText.Compact(header);
}
