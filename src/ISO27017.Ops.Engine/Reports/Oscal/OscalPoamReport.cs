using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>OSCAL plan of action and milestones: an item for everything that is open or was accepted for a time. It invents no
/// milestones: what is planned, and by when, the tool does not know.</summary>
internal sealed class OscalPoamReport : IReportWriter
{
    private static readonly LocalText Title = new("ISO/IEC 27017 対応計画", "ISO/IEC 27017 plan of action and milestones");
    private static readonly LocalText NothingTitle = new("対応が必要な事項なし", "Nothing to act on");
    private static readonly LocalText Nothing = new(
        "この実行に、対応が必要な事項はありません。OSCAL は項目のない計画を認めないため、この項目を置いています。",
        "This run found nothing to act on. The item stands here because OSCAL knows no plan without items.");

    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.OscalPoam;

    /// <inheritdoc/>
    public string Extension => ".poam.json";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model)
    {
        var content = new OscalContent(model, openOnly: true);
        using var stream = files.Create(files.Name);
        PackageJson.Write(stream, writer =>
        {
            var json = new OscalJson(writer);
            json.Object(() => json.Object("plan-of-action-and-milestones", () =>
            {
                json.Text("uuid", StableId.Of("poam", model.Run.Id, model.Language));
                OscalMetadata.Write(json, content, Title);
                json.Object("system-id", () =>
                {
                    json.Text("identifier-type", "https://ietf.org/rfc/rfc4122");
                    json.Text("id", OscalNames.System(model));
                });
                OscalSubjects.Define(json, content);
                OscalObservations.Write(json, content);
                OscalRisks.Write(json, content);
                OscalFindings.Write(json, content, openOnly: true);
                json.List("poam-items", content.Risks.DefaultIfEmpty(), risk => Item(json, model, risk));
                OscalResources.Write(json, content);
            }));
        });
    }

    private static void Item(OscalJson json, ReportModel model, OscalRisk? risk)
    {
        if (risk is null)
        {
            json.Text("uuid", StableId.Of("poam-item", model.Run.HomeAccount, "none"));
            json.Markup("title", model.T(NothingTitle));
            json.Markup("description", model.T(Nothing));
            return;
        }

        json.Text("uuid", StableId.Of("poam-item", risk.Id));
        json.Markup("title", OscalRisks.Title(model, risk));
        json.Markup("description", OscalRisks.Statement(model, risk));
        json.Props(OscalRisks.Facts(risk));
        json.List("origins", [model], OscalObservations.Origin(json));

        // A side that turns out not applicable as a whole has no finding.
        json.List("related-findings", new[] { model.Verdict(risk.First.ControlId, risk.First.Role) }.Where(v => v is { Status: not IsoStatus.NotApplicable }), v =>
            json.Text("finding-uuid", OscalNames.Finding(model, v!.ControlId, v.Role)));
        json.List("related-observations", risk.Observations, o => json.Text("observation-uuid", o.Id));
        json.List("related-risks", [risk], r => json.Text("risk-uuid", r.Id));
    }
}
