using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>OSCAL assessment results.</summary>
internal sealed class OscalReport : IReportWriter
{
    private static readonly LocalText Title = new("ISO/IEC 27017 点検結果", "ISO/IEC 27017 assessment results");
    private static readonly LocalText Description = new(
        "管理策ごとに、AWS の利用者（CSC）とサービスの提供者（CSP）の 2 つの側を点検した結果です。",
        "Each control was checked from two sides: as a customer of AWS (CSC) and as a provider (CSP).");
    private static readonly LocalText Included = new("点検した側", "Sides that were checked");
    private static readonly LocalText None = new("判定した側はありません（参考の点検だけの実行です）。", "No side was judged: the run has advisory checks only.");
    private static readonly LocalText Excluded = new(
        "対象外の側（管理策なし、適用除外など）。所見はありません。", "Sides that are not applicable (no measure, excluded …). There is no finding on them.");

    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.Oscal;

    /// <inheritdoc/>
    public string Extension => ".oscal.json";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model)
    {
        var content = new OscalContent(model, openOnly: false);
        using var stream = files.Create(files.Name);
        PackageJson.Write(stream, writer =>
        {
            var json = new OscalJson(writer);
            json.Object(() => json.Object("assessment-results", () =>
            {
                json.Text("uuid", StableId.Of("assessment-results", model.Run.Id, model.Language));
                OscalMetadata.Write(json, content, Title);
                json.Object("import-ap", () => json.Text("href", "#" + OscalNames.Plan(model)));
                json.Object("local-definitions", () => json.List("objectives-and-methods", content.Findings, v => Objective(json, model, v)));
                json.List("results", [content], c => Result(json, c));
                OscalResources.Write(json, content);
            }));
        });
    }

    private static void Result(OscalJson json, OscalContent content)
    {
        var model = content.Model;
        var (from, to) = Observation.Of(model.Coverage);
        json.Text("uuid", StableId.Of("result", model.Run.Id, model.Language));
        json.Markup("title", model.T(Title));
        json.Markup("description", model.T(Description));
        json.Time("start", from is { } begun && begun < model.Run.StartedAt ? begun : model.Run.StartedAt);
        json.Time("end", to is { } ended && ended > model.Run.StartedAt ? ended : model.Run.StartedAt);
        OscalSubjects.Define(json, content);
        json.Object("reviewed-controls", () =>
        {
            json.List("control-selections", Selections(content), s =>
            {
                json.Markup("description", model.T(s.Description));
                json.List(s.Member, s.Verdicts, v => json.Text("control-id", OscalNames.Control(v.ControlId, v.Role)));
            });
            json.List("control-objective-selections", content.Findings.Take(1), _ =>
                json.List("include-objectives", content.Findings, v => json.Text("objective-id", OscalNames.Objective(v.ControlId, v.Role))));
        });
        content.Attestations.Write(json, model);
        OscalObservations.Write(json, content);
        OscalRisks.Write(json, content);
        OscalFindings.Write(json, content, openOnly: false);
    }

    private static IEnumerable<(string Member, LocalText Description, IEnumerable<IsoVerdict> Verdicts)> Selections(OscalContent content) =>
        new[]
        {
            (Member: "include-controls", Description: Included, Verdicts: content.Findings),
            (Member: "exclude-controls", Description: Excluded, Verdicts: content.Excluded),
        }.Where(s => s.Verdicts.Any()).DefaultIfEmpty((Member: "include-controls", Description: None, Verdicts: []));

    // The catalogue that the report refers to is ISO's, whose text is not ours to give: the objective says what our catalogue asks.
    private static void Objective(OscalJson json, ReportModel model, IsoVerdict verdict)
    {
        var control = model.Controls.FirstOrDefault(c => c.Id == verdict.ControlId);
        var guidance = verdict.Role == IsoRole.CSC ? control?.GuidanceCsc : control?.GuidanceCsp;
        json.Text("control-id", OscalNames.Control(verdict.ControlId, verdict.Role));
        json.Markup("description", OscalFindings.Title(model, verdict));
        json.List("parts", [verdict], v =>
        {
            json.Text("id", OscalNames.Objective(v.ControlId, v.Role));
            json.Text("name", "assessment-objective");
            json.Markup("prose", guidance is null ? OscalFindings.Title(model, v) : model.T(guidance));
        });
    }
}
