using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;

namespace ISO27017.Ops.Engine.Workspace.Documents.Ledger;

/// <summary>Why a ledger gives no rows.</summary>
internal static class LedgerErrors
{
    public static IsoOpsException None(string workspace) => new("NoLedger", IsoError.NotFound, new LocalText(
        $"{workspace} に資産目録（ledger）の宣言がありません。ledger に path と columns を書いてください。",
        $"{workspace} declares no ledger of assets. Give its path and columns under ledger."), workspace);

    public static IsoOpsException Unreadable(string shown, DocumentProblem problem, Exception cause) =>
        new("LedgerUnreadable", IsoError.InvalidData, problem.Text, shown, cause);

    public static IsoOpsException NoSheet(LedgerDeclaration ledger, string shown) => new("LedgerSheetMissing", IsoError.NotFound, new LocalText(
        $"{shown} にシート「{ledger.Sheet}」がありません（{ledger.At.File}:{ledger.At.Line} の ledger）。",
        $"{shown} has no sheet \"{ledger.Sheet}\" (ledger, {ledger.At.File}:{ledger.At.Line})."), shown);

    public static IsoOpsException NoColumn(LedgerDeclaration ledger, string shown, IReadOnlyList<string> headers) =>
        new("LedgerColumnMissing", IsoError.InvalidData, new LocalText(
            $"{shown} に列「{string.Join("」「", headers)}」がありません。目録の見出しか、{ledger.At.File}:{ledger.At.Line} の ledger.columns を直してください。",
            $"{shown} has no column \"{string.Join("\", \"", headers)}\". Correct the ledger's headers, or ledger.columns at {ledger.At.File}:{ledger.At.Line}."), shown);

    public static IsoOpsException ColumnTwice(string shown, int line, string header) => new("LedgerColumnTwice", IsoError.InvalidData, new LocalText(
        $"{shown}:{line}: 列「{header}」が二つあります。片方の見出しを変えてください。",
        $"{shown}:{line}: there are two columns \"{header}\". Rename one."), shown);
}
