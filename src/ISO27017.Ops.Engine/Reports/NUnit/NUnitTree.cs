using System.Globalization;
using System.Xml;
using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.NUnit;

/// <summary>Writes the tree of one run. Ids are numbers in the order of the file, as NUnit's are.</summary>
internal sealed class NUnitTree(XmlWriter xml, ReportModel model)
{
    private readonly LiveExceptions _exceptions = new(model);
    private readonly ResultIds _ids = new(model);
    private readonly string _start = RunClock.Write(model.Run.StartedAt);
    private readonly DateTimeOffset _end = RunClock.End(model);
    private int _id;

    public void Write()
    {
        var tally = TestTally.Of(model.Results);
        var name = PlainText.OrNull(model.Run.Organization) ?? model.T(ReportTexts.Title);
        xml.WriteStartElement("test-run");
        Name(name, name);
        xml.WriteAttributeString("testcasecount", Text(tally.Total));
        Result(tally);
        Times();
        Counts(tally);
        xml.WriteAttributeString("random-seed", "0");
        xml.WriteStartElement("filter");
        xml.WriteEndElement();
        Suite("Assembly", name, TestNames.Root, model.Results, () =>
        {
            XmlReport.Properties(xml, RunFacts());
            foreach (var control in model.Results.GroupBy(r => r.ControlId))
            {
                var title = PlainText.Of($"{control.Key} {model.ControlTitle(control.Key)}");
                Suite("TestSuite", title, $"{TestNames.Root}.{control.Key.Replace('.', '_')}", control, () => Sides(control));
            }
        });
        xml.WriteEndElement();
    }

    private void Sides(IEnumerable<IsoResult> control)
    {
        foreach (var side in TestNames.Sides(control))
        {
            Suite("TestFixture", $"{side.Key.ControlId}-{side.Key.Role}", TestNames.Class(side.Key.ControlId, side.Key.Role), side, () =>
            {
                if (model.Verdict(side.Key.ControlId, side.Key.Role) is { } verdict)
                {
                    XmlReport.Properties(xml, [new("status", verdict.Status.ToString()), new("reason", verdict.Reason.ToString())]);
                }

                foreach (var result in side)
                {
                    Case(result);
                }
            });
        }
    }

    private void Suite(string type, string name, string fullName, IEnumerable<IsoResult> results, Action content)
    {
        var tally = TestTally.Of(results);
        xml.WriteStartElement("test-suite");
        xml.WriteAttributeString("type", type);
        Name(name, fullName);
        xml.WriteAttributeString("runstate", "Runnable");
        xml.WriteAttributeString("testcasecount", Text(tally.Total));
        Result(tally);
        Times();
        Counts(tally);
        content();
        xml.WriteEndElement();
    }

    private void Case(IsoResult result)
    {
        var kind = TestKinds.Of(result);
        var name = TestNames.Of(model, result, _ids);
        var side = TestNames.Class(result.ControlId, result.Role);
        xml.WriteStartElement("test-case");
        Name(name, $"{side}.{name}");
        xml.WriteAttributeString("classname", side);
        xml.WriteAttributeString("runstate", "Runnable");
        xml.WriteAttributeString("seed", "0");
        xml.WriteAttributeString("result", kind switch { TestKind.Passed => "Passed", TestKind.Skipped => "Skipped", _ => "Failed" });
        if (kind == TestKind.Error)
        {
            xml.WriteAttributeString("label", "Error");
        }
        else if (kind == TestKind.Skipped)
        {
            xml.WriteAttributeString("label", result.Status.ToString());
        }

        var at = RunClock.Write(result.CollectedAt);
        xml.WriteAttributeString("start-time", at);
        xml.WriteAttributeString("end-time", at);
        xml.WriteAttributeString("duration", "0");
        xml.WriteAttributeString("asserts", "1");
        if (kind == TestKind.Passed)
        {
            XmlReport.Properties(xml, [new("status", result.Status.ToString())]);
        }
        else
        {
            XmlReport.Properties(xml, MachineTexts.Facts(result, _exceptions.Of(result)));
            xml.WriteStartElement(kind == TestKind.Skipped ? "reason" : "failure");
            xml.WriteElementString("message", MachineTexts.Verdict(model, result));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Name(string name, string fullName)
    {
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"0-{1000 + _id++}"));
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("fullname", fullName);
    }

    private void Result(TestTally tally)
    {
        xml.WriteAttributeString("result", tally switch
        {
            { Failed: > 0 } or { Errors: > 0 } => "Failed",
            { Passed: > 0 } => "Passed",
            _ => "Skipped",
        });
        if (tally is { Failed: 0, Errors: > 0 })
        {
            xml.WriteAttributeString("label", "Error");
        }
    }

    private void Times()
    {
        xml.WriteAttributeString("start-time", _start);
        xml.WriteAttributeString("end-time", RunClock.Write(_end));
        xml.WriteAttributeString("duration", (_end - model.Run.StartedAt).TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture));
    }

    private void Counts(TestTally tally)
    {
        foreach (var (name, count) in new[]
                 {
                     ("total", tally.Total), ("initiated", tally.Total), ("passed", tally.Passed), ("failed", tally.Failed + tally.Errors),
                     ("warnings", 0), ("completed", tally.Total - tally.Skipped), ("skipped", tally.Skipped), ("inconclusive", 0),
                     ("asserts", tally.Total),
                 })
        {
            xml.WriteAttributeString(name, Text(count));
        }
    }

    private IEnumerable<KeyValuePair<string, string>> RunFacts() => new KeyValuePair<string, string?>[]
    {
        new("run", model.Run.Id),
        new("source", model.Run.Source),
        new("tool", $"{MachineTexts.Product} {model.Run.ToolVersion}"),
        new("catalogue", model.Run.CatalogVersion),
        new("standard", MachineTexts.Standard),
        new("partial", model.Run.Partial ? "true" : "false"),
        new("notices", string.Join(' ', Notices.Of(model))),
        new("package", model.Run.PackageId),
        new("packageDigest", model.Run.PackageDigest),
    }.Select(p => new KeyValuePair<string, string>(p.Key, PlainText.Of(p.Value))).Where(p => p.Value.Length > 0);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
