using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Markdown;

/// <summary>A report as text, with tables as GitHub reads them: for a pull request, a wiki, or a terminal.</summary>
internal sealed class MarkdownReport : IReportWriter
{
    private const int Findings = 500;
    private const int Others = 300;

    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.Markdown;

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model)
    {
        using var target = files.Create(files.Name);
        using var text = new StreamWriter(target, PackageJson.Utf8) { NewLine = "\n" };
        Head(text, model);
        Summary(text, model);
        MarkdownChanges.Write(text, model);
        Applicable(text, model);
        Found(text, model, ReportTexts.Findings, NoneFound.Failing(model), r => !r.Advisory && r.Status is IsoStatus.Fail or IsoStatus.DocumentOutdated);
        Found(text, model, ReportTexts.Unseen, NoneFound.Unseen(model), r => !r.Advisory && r.Status == IsoStatus.NotEvaluated);
        Attestations(text, model);
        Exceptions(text, model);
        Documents(text, model);
    }

    private static void Head(TextWriter text, ReportModel model)
    {
        var run = model.Run;
        text.WriteLine($"# {MarkdownText.Of(run.Organization ?? model.T(ReportTexts.NoName), 200)} · {model.T(ReportTexts.Title)}\n");
        foreach (var (name, value) in RunFacts.Of(model))
        {
            text.WriteLine($"- {model.T(name)}: {MarkdownText.Of(value, 2000)}");
        }

        foreach (var notice in Notices.Of(model))
        {
            text.WriteLine($"\n> {MarkdownText.Of(notice)}");
        }
    }

    private static void Summary(TextWriter text, ReportModel model)
    {
        var sides = model.Verdicts.ToLookup(v => v.Status);
        var results = model.Results.Where(r => !r.Advisory).ToLookup(r => r.Status);
        MarkdownTable.Write(
            text, model, ReportTexts.Overview, ReportTexts.NotSelected,
            [.. StatusLook.All.Where(l => sides.Contains(l.Status) || results.Contains(l.Status))], int.MaxValue,
            [ReportTexts.Status, ReportTexts.SidesCount, ReportTexts.ResultsCount],
            l => [model.T(l.Label), model.N(sides[l.Status].Count()), model.N(results[l.Status].Count())]);
    }

    private static void Applicable(TextWriter text, ReportModel model) => MarkdownTable.Write(
        text, model, ReportTexts.Applicability, ReportTexts.NotSelected, Applicability.Of(model), int.MaxValue,
        [ReportTexts.Control, ReportTexts.ControlTitle, ReportTexts.Role, ReportTexts.Applies, ReportTexts.Justification, ReportTexts.MeasureText, ReportTexts.Status, ReportTexts.VerdictReason, ReportTexts.Evidence],
        a =>
        [
            MarkdownText.Of(a.Control.Id), MarkdownText.Of(model.T(a.Control.Texts), 200), a.Role.ToString(), model.T(a.StateText), MarkdownText.Of(a.Justification, 300),
            string.Join("<br>", a.Measure.Split('\n').Select(p => MarkdownText.Of(p, 500))),
            a.Verdict is null ? string.Empty : model.T(StatusLook.Of(a.Verdict.Status).Label),
            a.Verdict is null ? model.T(ReportTexts.NotSelected) : MarkdownText.Of(model.T(a.Verdict.Messages), 300),
            a.Checks.Count == 0 ? string.Empty : model.T($"点検 {a.Checks.Count:N0} 件、文書 {a.Documents:N0} 件", $"{a.Checks.Count:N0} checks, {a.Documents:N0} documents"),
        ]);

    private static void Found(TextWriter text, ReportModel model, LocalText title, LocalText none, Func<IsoResult, bool> which) => MarkdownTable.Write(
        text, model, title, none, [.. model.Results.Where(which)], Findings,
        [ReportTexts.Status, ReportTexts.Check, ReportTexts.CheckTitle, ReportTexts.Account, ReportTexts.Region, ReportTexts.Resource, ReportTexts.Message, ReportTexts.WasObserved],
        r =>
        [
            model.T(StatusLook.Of(r.Status).Label), MarkdownText.Code(r.Rule is null ? r.CheckId : $"{r.CheckId} / {r.Rule}"), MarkdownText.Of(model.T(r.Texts), 200),
            MarkdownText.Of(r.AccountId), MarkdownText.Of(r.Region), MarkdownText.Code(r.ResourceId), MarkdownText.Of(model.T(r.Messages), 300), MarkdownText.Code(r.Observed),
        ]);

    private static void Attestations(TextWriter text, ReportModel model) => MarkdownTable.Write(
        text, model, ReportTexts.Due, NoneFound.Due(model), [.. AttestationTerm.Of(model).Where(t => t.IsDue)], Others,
        [ReportTexts.Id, ReportTexts.Artefact, ReportTexts.Status, ReportTexts.Message, ReportTexts.PerformedBy, ReportTexts.ValidUntil],
        t =>
        [
            MarkdownText.Of(t.Result.CheckId), MarkdownText.Of(model.T(t.Result.Texts), 300), model.T(StatusLook.Of(t.Result.Status).Label),
            MarkdownText.Of(model.T(t.Result.Messages), 300), MarkdownText.Of(t.PerformedBy, 100), t.ValidUntil is { } day ? EntryDay.Write(day) : string.Empty,
        ]);

    private static void Exceptions(TextWriter text, ReportModel model)
    {
        if (ExceptionUse.Of(model) is { Count: > 0 } uses)
        {
            MarkdownTable.Write(
                text, model, ReportTexts.Exceptions, ReportTexts.Exceptions, uses, Others,
                [ReportTexts.Id, ReportTexts.Check, ReportTexts.Covers, ReportTexts.Approver, ReportTexts.Ticket, ReportTexts.Reason, ReportTexts.State],
                u =>
                [
                    MarkdownText.Of(u.Entry.Id, 100), MarkdownText.Code(u.Entry.Check), MarkdownText.Code(u.Place), MarkdownText.Of(u.Entry.Approver, 100),
                    MarkdownText.Of(u.Entry.Ticket, 100), MarkdownText.Of(u.Entry.Reason, 300), MarkdownText.Of(u.State(model)),
                ]);
        }
    }

    private static void Documents(TextWriter text, ReportModel model)
    {
        if (DeclaredDocument.Of(model) is { Count: > 0 } documents)
        {
            MarkdownTable.Write(
                text, model, ReportTexts.Declared, ReportTexts.Declared, documents, Others,
                [ReportTexts.Document, ReportTexts.Version, ReportTexts.Review, ReportTexts.Content],
                d =>
                [
                    MarkdownText.Of(d["Title"], 200), MarkdownText.Of(string.Join(" · ", new[] { d["Version"], d["ApprovedBy"], d["ApprovedOn"] }.OfType<string>()), 200),
                    MarkdownText.Of(d["NextReview"], 20), MarkdownText.Of(d.Content(model).Text),
                ]);
        }
    }
}
