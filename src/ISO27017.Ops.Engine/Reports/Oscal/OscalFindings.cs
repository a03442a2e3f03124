using System.Globalization;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>Writes findings: one a role side that was reviewed.</summary>
internal static class OscalFindings
{
    private static readonly LocalText OfAPart = new(
        "実行の結果の一部だけから作った報告書なので、満たしているとは言えません。",
        "The report holds a part of the run's results only, so that nothing can be said to be satisfied.");

    /// <summary>Writes them.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="content">What of.</param>
    /// <param name="openOnly">Only those with risks.</param>
    public static void Write(OscalJson json, OscalContent content, bool openOnly)
    {
        var model = content.Model;
        json.List("findings", content.Findings.Where(v => !openOnly || content.RisksOf(v).Any()), verdict =>
        {
            var (state, reason) = State(verdict.Status, part: !content.IsWhole);
            var text = $"{model.T(StatusLook.Of(verdict.Status).Label)}: {PlainText.Of(model.T(verdict.Messages))}";
            json.Text("uuid", OscalNames.Finding(model, verdict.ControlId, verdict.Role));
            json.Markup("title", Title(model, verdict));
            json.Markup("description", text);
            json.Props(Facts(verdict));
            json.List("origins", [model], OscalObservations.Origin(json));
            json.Object("target", () =>
            {
                json.Text("type", "objective-id");
                json.Text("target-id", OscalNames.Objective(verdict.ControlId, verdict.Role));
                json.Object("status", () =>
                {
                    json.Text("state", state);
                    json.Text("reason", reason);
                    json.Markup("remarks", content.IsWhole ? text : $"{text} {model.T(OfAPart)}");
                });
            });
            json.List("related-observations", content.ObservationsOf(verdict), o => json.Text("observation-uuid", o.Id));
            json.List("related-risks", content.RisksOf(verdict), r => json.Text("risk-uuid", r.Id));
        });
    }

    /// <summary>A side's number, role and title.</summary>
    public static string Title(ReportModel model, IsoVerdict verdict) => $"{verdict.ControlId} {verdict.Role} {model.ControlTitle(verdict.ControlId)}";

    /// <summary>OSCAL knows two states. Only what is satisfied is; that nobody knows, or that somebody accepted it, is "other".</summary>
    /// <param name="status">The side's status.</param>
    /// <param name="part">True where results of the run were left out: what they said of the side is not known here.</param>
    public static (string State, string Reason) State(IsoStatus status, bool part = false) => Outcomes.Of(status) switch
    {
        Outcome.Satisfied when !part => ("satisfied", "pass"),
        Outcome.NotSatisfied => ("not-satisfied", "fail"),
        _ => ("not-satisfied", "other"),
    };

    private static IEnumerable<KeyValuePair<string, string>> Facts(IsoVerdict verdict)
    {
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        return
        [
            new("status", verdict.Status.ToString()), new("reason", verdict.Reason.ToString()),
            new("control", verdict.ControlId), new("role", verdict.Role.ToString()),
            new("passed", Text(verdict.Passed)), new("failed", Text(verdict.Failed)), new("documentOutdated", Text(verdict.DocumentOutdated)),
            new("notEvaluated", Text(verdict.NotEvaluated)), new("notApplicable", Text(verdict.NotApplicable)), new("attested", Text(verdict.Attested)),
            new("attestationRequired", Text(verdict.AttestationRequired)), new("attestationExpired", Text(verdict.AttestationExpired)),
            new("excepted", Text(verdict.Excepted)), new("total", Text(verdict.Total)),
        ];
    }
}
