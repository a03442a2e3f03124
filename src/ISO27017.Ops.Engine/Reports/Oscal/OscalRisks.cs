using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Reports.Machine;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Oscal;

/// <summary>Writes risks.</summary>
internal static class OscalRisks
{
    /// <summary>Writes them.</summary>
    public static void Write(OscalJson json, OscalContent content)
    {
        var model = content.Model;
        json.List("risks", content.Risks, risk =>
        {
            json.Text("uuid", risk.Id);
            json.Markup("title", Title(model, risk));
            json.Markup("description", MachineTexts.Verdict(model, risk.First));
            json.Markup("statement", Statement(model, risk));
            json.Props(Facts(risk));
            json.Text("status", risk.Status);
            json.List("origins", [model], OscalObservations.Origin(json));
            if (risk.Exception is { } exception)
            {
                Accepted(json, risk, exception);
            }

            json.List("related-observations", risk.Observations, o => json.Text("observation-uuid", o.Id));
        });
    }

    /// <summary>The title of a risk, and of what is to be done about it.</summary>
    public static string Title(ReportModel model, OscalRisk risk) => $"{MachineTexts.Check(risk.First)} {model.T(risk.First.Texts)}";

    /// <summary>What it is about, in a sentence.</summary>
    public static string Statement(ReportModel model, OscalRisk risk)
    {
        var (side, count) = (MachineTexts.Side(risk.First), risk.Observations.Sum(o => o.Results.Count));
        return (risk.Outcome, risk.Exception) switch
        {
            (Outcome.Accepted, { } e) => model.T(
                $"{side} の宣言どおりでない結果 {count:N0} 件を、例外 {e.Id}（{e.Ticket}）により {EntryDay.Write(e.Expires)} まで残すことが承認されています。理由: {e.Reason}",
                $"{count:N0} results are not as {side} declares. The exception {e.Id} ({e.Ticket}) lets them stay until {EntryDay.Write(e.Expires)}. Reason: {e.Reason}"),
            (Outcome.Accepted, _) => model.T(
                $"{side} の宣言どおりでない結果 {count:N0} 件を、期限まで残すことが承認されています。",
                $"{count:N0} results are not as {side} declares. They were approved to stay for a time."),
            (Outcome.Unknown, _) => model.T(
                $"{side} の {count:N0} 件は確認できておらず、宣言どおりかどうかは分かりません。",
                $"{count:N0} results of {side} could not be seen. Whether they are as declared is not known."),
            _ => model.T(
                $"{side} の宣言どおりでない結果が {count:N0} 件あります。",
                $"{count:N0} results are not as {side} declares."),
        };
    }

    /// <summary>What risks and what is to be done about them have in common: never of one resource alone.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Facts(OscalRisk risk) =>
        MachineTexts.Facts(risk.First, risk.Exception).Where(f => f.Key is not ("account" or "region" or "resource" or "expected" or "observed"));

    private static void Accepted(OscalJson json, OscalRisk risk, ExceptionEntry exception)
    {
        json.List("characterizations", [exception], e =>
        {
            json.Object("origin", () => json.List("actors", [e], actor =>
            {
                json.Text("type", "party");
                json.Text("actor-uuid", OscalNames.Person(actor.Approver));
                json.Text("role-id", OscalNames.RiskApprover);
            }));
            json.List("facets", MachineTexts.Exception(e).Where(f => PlainText.OrNull(f.Value) is not null), facet =>
            {
                json.Text("name", facet.Key);
                json.Text("system", OscalNames.Space);
                json.Text("value", facet.Value);
            });
        });

        // It counts until the day ends.
        json.Time("deadline", EntryDay.Midnight(exception.Expires).AddDays(1).AddSeconds(-1));
        if (exception.CreatedOn is { } made)
        {
            json.Object("risk-log", () => json.List("entries", [exception], e =>
            {
                json.Text("uuid", StableId.Of("risk-log", risk.Id, e.Id));
                json.Markup("title", $"{e.Id} {e.Ticket}");
                json.Markup("description", e.Reason);
                json.Time("start", EntryDay.Midnight(made));
                json.List("logged-by", new[] { (e.Owner, Role: OscalNames.RiskOwner), (e.Approver, Role: OscalNames.RiskApprover) }, by =>
                {
                    json.Text("party-uuid", OscalNames.Person(by.Item1));
                    json.Text("role-id", by.Role);
                });
                json.Text("status-change", risk.Status);
            }));
        }
    }
}
