using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What was asked, and what had no answer.</summary>
internal static class CoverageSection
{
    public static Html Of(Place place)
    {
        var model = place.Model;
        var services = model.Coverage.GroupBy(c => c.Operation.Split(':')[0]).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var html = Unanswered(place, [.. model.Coverage.Where(ReportModel.IsUnanswered)]);
        if (services.Count > 0)
        {
            html.Add($"<h3>{model.T(ReportTexts.ByService)}</h3>\n");
            html.Add(new LongList(
                "list-services", model.T(ReportTexts.ByService), [ReportTexts.Service, ReportTexts.Planned, ReportTexts.Answered, ReportTexts.Unanswered], "plain numbers",
                [.. services.Select(s => new ListRow(null, p => Service(p, s.Key, s.Count(), s.Count(ReportModel.IsUnanswered))))]).In(place, 200, 40_000));
        }

        return model.Section("coverage", ReportTexts.Coverage, html);
    }

    private static Html Service(Place place, string service, int all, int without) => new Html().Add(
        $"<th scope=\"row\" class=\"mono\">{service}</th><td>{place.Model.N(all)}</td><td>{place.Model.N(all - without)}</td><td>{place.Model.N(without)}</td>");

    private static Html Unanswered(Place place, List<CoverageEntry> calls)
    {
        var model = place.Model;
        if (calls.Count == 0)
        {
            return new Html().Add($"<p class=\"good\">{model.T(ReportTexts.AllAnswered)}</p>\n");
        }

        var list = new LongList(
            "list-calls", model.T(ReportTexts.UnansweredCalls), [ReportTexts.Operation, ReportTexts.Where, ReportTexts.Reason, ReportTexts.Proof], "rows framed calls",
            [.. calls.Select(c => new ListRow(StatusLook.Of(IsoStatus.NotEvaluated), p => Row(p, c)))]);
        return new Html().Add($"<h3>{model.T(ReportTexts.UnansweredCalls)}</h3>\n").Add(list.In(place, 100, 80_000));
    }

    private static Html Row(Place place, CoverageEntry call)
    {
        var model = place.Model;
        var reason = Enum.TryParse<IsoReason>(call.Outcome, out var known) ? model.T(ReasonTexts.Of(known)) : call.Outcome;
        return new Html().Add($"<td data-label=\"{model.T(ReportTexts.Operation)}\" class=\"mono\">{call.Operation}</td><td data-label=\"{model.T(ReportTexts.Where)}\">{model.Where(call.Account, call.Region)}</td><td data-label=\"{model.T(ReportTexts.Reason)}\">{reason}<span class=\"msg\"><span class=\"mono\">{HtmlParts.Cut(call.ErrorCode ?? call.Outcome, 100)}</span> · {model.T(ReportTexts.Attempts)} {call.Attempts}</span></td><td data-label=\"{model.T(ReportTexts.Proof)}\"><span class=\"proof\">{place.Documents([call.Document], 1)}</span></td>");
    }
}
