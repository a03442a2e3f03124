using System.Globalization;
using System.Xml;
using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.JUnit;

/// <summary>JUnit XML in the dialect that Jenkins publishes a schema of (junit-10.xsd), which GitLab, GitHub and Azure DevOps read too.</summary>
internal sealed class JUnitReport : IReportWriter
{
    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.JUnit;

    /// <inheritdoc/>
    public string Extension => ".junit.xml";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model) => XmlReport.Write(files, xml =>
    {
        var exceptions = new LiveExceptions(model);
        var ids = new ResultIds(model);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", PlainText.OrNull(model.Run.Organization) ?? model.T(ReportTexts.Title));
        Tally(xml, TestTally.Of(model.Results));
        var number = 0;
        var notices = string.Join(' ', Notices.Of(model)) is { Length: > 0 } text ? new KeyValuePair<string, string>[] { new("notices", PlainText.Of(text)) } : [];
        foreach (var side in TestNames.Sides(model.Results))
        {
            Suite(xml, model, side, number++, exceptions, ids, notices);
        }

        xml.WriteEndElement();
    });

    private static void Suite(
        XmlWriter xml, ReportModel model, IGrouping<(string ControlId, IsoRole Role), IsoResult> side, int number, LiveExceptions exceptions, ResultIds ids,
        IReadOnlyList<KeyValuePair<string, string>> notices)
    {
        var tally = TestTally.Of(side);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", PlainText.Of($"{side.Key.ControlId} {side.Key.Role} {model.ControlTitle(side.Key.ControlId)}"));
        xml.WriteAttributeString("id", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("timestamp", model.Run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Tally(xml, tally);
        xml.WriteAttributeString("skipped", tally.Skipped.ToString(CultureInfo.InvariantCulture));
        if (model.Verdict(side.Key.ControlId, side.Key.Role) is { } verdict)
        {
            XmlReport.Properties(xml, [new("status", verdict.Status.ToString()), new("reason", verdict.Reason.ToString()), new("run", model.Run.Id), .. notices]);
        }

        foreach (var result in side)
        {
            Case(xml, model, result, exceptions, ids);
        }

        xml.WriteEndElement();
    }

    private static void Tally(XmlWriter xml, TestTally tally)
    {
        xml.WriteAttributeString("tests", tally.Total.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", tally.Failed.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", tally.Errors.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("time", "0");
    }

    private static void Case(XmlWriter xml, ReportModel model, IsoResult result, LiveExceptions exceptions, ResultIds ids)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", TestNames.Of(model, result, ids));
        xml.WriteAttributeString("classname", TestNames.Class(result.ControlId, result.Role));
        xml.WriteAttributeString("time", "0");
        var kind = TestKinds.Of(result);
        if (kind != TestKind.Passed)
        {
            xml.WriteStartElement(kind switch { TestKind.Failed => "failure", TestKind.Error => "error", _ => "skipped" });
            xml.WriteAttributeString("type", result.Status.ToString());
            xml.WriteAttributeString("message", MachineTexts.Verdict(model, result));
            xml.WriteString(string.Join('\n', MachineTexts.Facts(result, exceptions.Of(result)).Select(f => $"{f.Key}: {f.Value}")));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
