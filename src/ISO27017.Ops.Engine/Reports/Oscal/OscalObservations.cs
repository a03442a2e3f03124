using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>Writes observations.</summary>
internal static class OscalObservations
{
    /// <summary>Writes them.</summary>
    public static void Write(OscalJson json, OscalContent content)
    {
        var model = content.Model;
        json.List("observations", content.Observations, observation =>
        {
            var first = observation.First;
            var open = observation.Results.Count == 1 && Outcomes.Of(first.Status) is not (Outcome.Satisfied or Outcome.NotApplicable);
            json.Text("uuid", observation.Id);
            json.Markup("title", $"{MachineTexts.Check(first)} {model.T(first.Texts)}");
            json.Markup("description", open || observation.Results.Count == 1
                ? MachineTexts.Verdict(model, first)
                : model.T($"{model.T(StatusLook.Of(first.Status).Label)}: {observation.Results.Count:N0} 件。{ReasonTexts.Of(first.Reason).Ja}。", $"{model.T(StatusLook.Of(first.Status).Label)}: {observation.Results.Count:N0} results. {ReasonTexts.Of(first.Reason).En}."));
            json.Props(MachineTexts.Facts(first, null).Where(f => open || f.Key is not ("account" or "region" or "resource" or "expected" or "observed")));
            json.List("methods", Methods(first.Kind));
            json.List("types", [Outcomes.IsOpen(first) ? "finding" : "control-objective"]);
            json.List("origins", [model], Origin(json));
            OscalSubjects.Refer(json, model, observation);
            json.List("relevant-evidence", observation.Results.SelectMany(r => r.Documents).Distinct(StringComparer.Ordinal), document =>
            {
                json.Text("href", "#" + OscalNames.Document(model, document));
                json.Markup("description", document);
            });
            json.Time("collected", observation.Results.Max(r => r.CollectedAt));
        });
    }

    /// <summary>Writes that the tool found it.</summary>
    public static Action<ReportModel> Origin(OscalJson json) => model => json.List("actors", [model], m =>
    {
        json.Text("type", "tool");
        json.Text("actor-uuid", OscalNames.Tool(m));
    });

    // A person's word is examined as a record with its artefact: the tool interviews nobody.
    private static string[] Methods(IsoKind kind) => kind switch
    {
        IsoKind.DOC or IsoKind.ATT => ["EXAMINE"],
        IsoKind.CLM or IsoKind.INV => ["EXAMINE", "TEST"],
        _ => ["TEST"],
    };
}
