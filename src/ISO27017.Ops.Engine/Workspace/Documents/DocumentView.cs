using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;

namespace ISO27017.Ops.Engine.Workspace.Documents;

/// <summary>From a declared document and its file to what travels the pipeline.</summary>
internal static class DocumentView
{
    // Kept as they came, often as a scan: nobody looks for words in them
    private static readonly HashSet<string> OnlyKept = new(["record", "certificate", "notice", "other"], StringComparer.Ordinal);

    /// <summary>The document as it is on the day <paramref name="today"/>.</summary>
    public static IsoDocument Of(Organisation organisation, DocumentDeclaration document, DateOnly today)
    {
        var content = DocumentShelf.Of(organisation).Content(document);
        string[] claims = [.. organisation.File.Claims.Where(c => c.Document == document.Id).Select(c => c.Parameter)];
        return new IsoDocument
        {
            Id = document.Id,
            Kind = document.Kind,
            Title = document.Title,
            Path = document.Path is { } path ? organisation.Files.Shown(path) : null,
            Url = document.Url,
            Version = document.Version,
            Owner = document.Owner,
            ApprovedBy = document.ApprovedBy,
            ApprovedOn = document.ApprovedOn,
            NextReview = document.NextReview,
            Status = Status(document, content, claims.Length > 0, today),
            Sha256 = content.Sha256,
            ApprovedSha256 = document.Sha256,
            Controls = [.. document.Controls],
            Claims = claims,
            Format = content.Format,
            ProblemTexts = content.Problem?.Text,
            Sections = [.. content.Sections.Select(s => $"{s.Number} {s.Title}".Trim())],
            Text = content.Text,
        };
    }

    // The worst comes first
    private static IsoDocumentStatus Status(DocumentDeclaration document, DocumentContent content, bool claimed, DateOnly today) =>
        content.Sha256 is null ? (content.Problem?.Id is "NotFound" or "NoFile" ? IsoDocumentStatus.Missing : IsoDocumentStatus.Unreadable)
        : document.ApprovedBy is null || document.ApprovedOn is null || document.Sha256 is null ? IsoDocumentStatus.NotApproved
        : document.Sha256 != content.Sha256 ? IsoDocumentStatus.Changed
        : content.Problem is not null && (claimed || !OnlyKept.Contains(document.Kind)) ? IsoDocumentStatus.Unreadable
        : document.NextReview < today ? IsoDocumentStatus.ReviewOverdue
        : IsoDocumentStatus.Current;
}
