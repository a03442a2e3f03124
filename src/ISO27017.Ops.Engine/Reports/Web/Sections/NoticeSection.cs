using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What a reader must know before the numbers: a part only, or calls without an answer.</summary>
internal static class NoticeSection
{
    public static Html Of(ReportModel model)
    {
        var notices = Notices.Of(model).ToList();
        if (notices.Count == 0)
        {
            return new Html();
        }

        var html = new Html().Add($"<aside class=\"notices\" aria-label=\"{model.T(ReportTexts.Notices)}\"><ul>");
        foreach (var notice in notices)
        {
            html.Add($"<li>{notice}</li>");
        }

        return html.Add($"</ul></aside>\n");
    }
}
