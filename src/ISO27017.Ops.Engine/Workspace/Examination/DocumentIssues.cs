using System.Globalization;
using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Workspace.Documents;
using ISO27017.Ops.Engine.Workspace.Documents.Claims;
using ISO27017.Ops.Engine.Workspace.Documents.Ledger;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>Documents that are not there, not as approved or due for review; claims that their documents do not make; the ledger.</summary>
internal static class DocumentIssues
{
    public static void Find(Examined examined, Issues issues, CancellationToken cancel)
    {
        foreach (var document in examined.File.Documents)
        {
            cancel.ThrowIfCancellationRequested();
            Sides(examined, document, issues);
            if (document.Path is not null)
                issues.Try("DocumentUnreadable", examined.File.Path, () => State(examined, document, DocumentView.Of(examined.Organisation, document, examined.Today), issues));
        }

        Claims(examined, issues);
        if (examined.File.Ledger is { } ledger)
            issues.Try("Ledger", examined.Files.Shown(ledger.Path), () => LedgerFacts.Of(examined.Organisation));
    }

    private static void Sides(Examined examined, DocumentDeclaration document, Issues issues)
    {
        var known = examined.Catalog.Controls.SelectMany(c => new[] { $"{c.Id}-CSC", $"{c.Id}-CSP" }).ToHashSet(StringComparer.Ordinal);
        foreach (var side in document.Controls.Concat(document.Follows.Select(f => f.Side)).Distinct().Where(s => !known.Contains(s)))
        {
            var near = NearMatches.Of(side, known);
            issues.Add(examined.File.Path, document.At.Line, IsoSeverity.Error, "UnknownControl",
                $"文書 {document.Id} の {side} という管理策はありません。" + (near.Count > 0 ? $"{string.Join("、", near)} ではありませんか。" : ""),
                $"The document {document.Id} names {side}, which is no control's side." + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : ""));
        }
    }

    private static void State(Examined examined, DocumentDeclaration document, IsoDocument found, Issues issues)
    {
        var (name, place) = ($"{document.Id}（{document.Title}）", $"{document.Id} ({document.Title})");
        void Add(IsoSeverity severity, string rule, string ja, string en) =>
            issues.Add(examined.File.Path, document.At.Line, severity, rule, ja, en);
        switch (found.Status)
        {
            case IsoDocumentStatus.Missing:
                Add(IsoSeverity.Error, "DocumentMissing", $"文書 {name} が {found.Path} にありません。置き場所を直すか、文書を置いてください。",
                    $"The document {place} is not at {found.Path}. Correct its path, or put it there.");
                break;
            case IsoDocumentStatus.Unreadable:
                Add(IsoSeverity.Error, "DocumentUnreadable", $"文書 {name} を読めません: {found.ProblemTexts?.Ja}", $"The document {place} cannot be read: {found.ProblemTexts?.En}");
                break;
            case IsoDocumentStatus.NotApproved:
                Add(IsoSeverity.Warning, "DocumentNotApproved", $"文書 {name} に承認の記録が足りません。approvedBy、approvedOn、sha256（現在は {found.Sha256}）を書いてください。",
                    $"The approval of the document {place} is incomplete: write approvedBy, approvedOn and sha256 (now {found.Sha256}).");
                break;
            case IsoDocumentStatus.Changed:
                Add(IsoSeverity.Error, "DocumentChanged", $"文書 {name} は承認後に変わっています（現在の SHA-256 は {found.Sha256}）。承認し直して sha256 と approvedOn を書き換えるか、元に戻してください。",
                    $"The document {place} has changed since it was approved (its SHA-256 is {found.Sha256} now). Have it approved and renew sha256 and approvedOn, or put the approved one back.");
                break;
            case IsoDocumentStatus.ReviewOverdue:
                var day = document.NextReview?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                Add(IsoSeverity.Warning, "ReviewOverdue", $"文書 {name} の見直しの期限（{day}）が過ぎています。見直して nextReview を書き換えてください。",
                    $"The review of the document {place} was due on {day}. Review it and renew nextReview.");
                break;
        }
    }

    private static void Claims(Examined examined, Issues issues)
    {
        var problems = examined.File.Claims.SelectMany(c => ClaimRules.Check(c, examined.Catalog.Parameters)).ToList();
        issues.Add("Claim", problems);
        if (problems.Count > 0) return;
        issues.Try("Claim", examined.File.Path, () =>
        {
            var read = ClaimReader.Read(examined.Organisation, examined.Catalog.Parameters);
            foreach (var claim in examined.File.Claims.Where(c => read.Missing.ContainsKey(c.Parameter)))
                issues.Add(examined.File.Path, claim.At.Line, IsoSeverity.Error, "Claim", read.Missing[claim.Parameter].Ja, read.Missing[claim.Parameter].En);
        });
    }
}
