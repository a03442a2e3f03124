using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Reports.Tables;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>A workbook as an auditor asks for it: cover, statement of applicability, findings, results, index of the evidence, attestations,
/// exceptions, documents.</summary>
/// <param name="mostRows">How many rows a sheet takes; what goes beyond goes on in a further sheet.</param>
internal sealed class XlsxReport(int mostRows = XlsxSheet.MostRows) : IReportWriter
{
    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.Xlsx;

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model)
    {
        XlsxSheet[] sheets = [.. Sheets(model)];
        var cover = new CoverSheet(model, sheets) { Name = model.T(ReportTexts.CoverSheet), Title = model.T(ReportTexts.Title) };
        using var target = files.Create(files.Name);
        new XlsxFile(model, [cover, .. sheets]).Write(target);
    }

    private IEnumerable<XlsxSheet> Sheets(ReportModel model)
    {
        IEnumerable<XlsxSheet> Of<T>(TableOf<T> table) => TableSheet<T>.Of(model, table, mostRows);

        var documents = DeclaredDocument.Of(model);
        return
        [
            .. Of(new TableOf<Applicability>(
                ReportTexts.Applicability, model.T($"適用宣言書（{model.Controls.Count} 管理策 × 2 役割）", $"Statement of applicability ({model.Controls.Count} controls × 2 roles)"),
                "IsoApplicability", ApplicabilityColumns.All, Applicability.Of(model)) { FrozenColumns = 3 }),
            .. model.Changes is not { } changes ? [] : Of(new TableOf<IsoDifference>(
                ChangeTexts.Sheet, ChangeTexts.Intro(model, changes), "IsoChanges", ChangeColumns.All, changes.Differences) { Note = ReportTexts.CutNote }),
            .. Of(new TableOf<IsoResult>(
                ReportTexts.FindingsSheet, model.T(ReportTexts.FindingsTitle), "IsoFindings", FindingColumns.All, FindingColumns.Rows(model)) { Note = ReportTexts.CutNote }),
            .. Of(new TableOf<IsoResult>(
                ReportTexts.ResultsSheet, model.T(ReportTexts.ResultsTitle), "IsoResults", ResultColumns.All, model.Results) { OnPaper = ResultColumns.OnPaper, FrozenColumns = 1 }),
            .. Of(new TableOf<EvidenceItem>(
                ReportTexts.EvidenceSheet, model.T(ReportTexts.EvidenceTitle), "IsoEvidence", EvidenceColumns.All, [.. EvidenceItem.Of(model)]) { OnPaper = EvidenceColumns.OnPaper }),
            .. Of(new TableOf<AttestationTerm>(
                ReportTexts.TermsSheet, model.T(ReportTexts.TermsTitle), "IsoAttestations", AttestationColumns.All, AttestationTerm.Of(model))),
            .. Of(new TableOf<ExceptionUse>(
                ReportTexts.ExceptionsSheet, model.T(ReportTexts.Exceptions), "IsoExceptions", ExceptionColumns.All, ExceptionUse.Of(model))),
            .. documents.Count == 0 ? [] : Of(new TableOf<DeclaredDocument>(
                ReportTexts.DocumentsSheet, model.T(ReportTexts.Declared), "IsoDocuments", DeclaredColumns.All, documents)),
        ];
    }
}
