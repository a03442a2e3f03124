using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Markdown;

/// <summary>What has changed since an earlier package, as Markdown.</summary>
internal static class MarkdownChanges
{
    private const int Most = 500;

    /// <summary>Writes it; nothing where nothing was compared.</summary>
    public static void Write(TextWriter text, ReportModel model)
    {
        if (model.Changes is not { } changes)
        {
            return;
        }

        text.WriteLine($"\n## {model.T(ChangeTexts.Title)}\n\n{MarkdownText.Of(ChangeTexts.Intro(model, changes))}");
        MarkdownTable.Write(
            text, model, ChangeTexts.Documents, ChangeTexts.NoDocuments, changes.Documents, Most,
            [ReportTexts.Document, ChangeTexts.Followed],
            d => [MarkdownText.Of(d.Document, 300), MarkdownText.Of(string.Join(", ", d.Changed))]);
        MarkdownTable.Write(
            text, model, ChangeTexts.Turned, ChangeTexts.NoTurned, changes.Turned, Most,
            [ChangeTexts.Subject, ChangeTexts.Before, ChangeTexts.After, ChangeTexts.Cause],
            d => [MarkdownText.Of(ReportChanges.Subject(d)), .. Values(model, d), model.T(ChangeTexts.Of(d.Cause))]);
        MarkdownTable.Write(
            text, model, ChangeTexts.Single, ChangeTexts.None, changes.Single, Most,
            [ChangeTexts.Change, ChangeTexts.Subject, ReportTexts.Account, ReportTexts.Region, ReportTexts.Resource, ChangeTexts.Before, ChangeTexts.After, ChangeTexts.Cause, ReportTexts.Ticket],
            d =>
            [
                model.T(ChangeTexts.Of(d.Kind)), MarkdownText.Of(ReportChanges.Subject(d)), MarkdownText.Of(d.AccountId), MarkdownText.Of(d.Region),
                MarkdownText.Code(d.ResourceId), .. Values(model, d), model.T(ChangeTexts.Of(d.Cause)), MarkdownText.Of(Ticket(model, d), 100),
            ]);
    }

    private static string[] Values(ReportModel model, IsoDifference d) =>
        [MarkdownText.Of(ChangeTexts.Value(model, d.Before), 300), MarkdownText.Of(ChangeTexts.Value(model, d.After), 300)];

    private static string? Ticket(ReportModel model, IsoDifference d) => ReportChanges.IsUnexplained(d) ? model.T(ChangeTexts.NoTicket) : d.Ticket;
}
