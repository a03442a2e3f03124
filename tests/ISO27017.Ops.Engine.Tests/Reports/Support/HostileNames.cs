using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Support;

/// <summary>What somebody may call a resource to hurt whoever reads a report of it. Every format is written with all of them.</summary>
internal static class HostileNames
{
    private const string Bidi = "\u202e\u2066";

    public static readonly IReadOnlyList<string> All =
    [
        // Formulas of spreadsheets, in half and full width, and with what is skipped before them
        "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(1,1)", "＝1+1", "\t=1+1", "\r=1+1", "=HYPERLINK(\"http://example.com\",\"x\")",

        // Markup, and the ends of what may stand around it
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]>", "--><b>", "&lt;&amp;", "</style>",
        "javascript:alert(1)", "{{constructor.constructor('alert(1)')()}}",

        // Markdown
        "a|b", "`code` | **bold** | [link](javascript:alert(1))", "![x](http://example.com/x.png)", "# heading", "<!-- -->", "line\nbreak\r\n\r\n| a | b |",

        // Terminals and editors
        "\u001b[2J\u001b]0;title\u0007", "\u009b31m", $"a{Bidi}b", "zero\u200bwidth\ufeff", "\u2028\u2029",

        // What XML and UTF-8 cannot hold
        "nul\0nul", "\ud800 high", "low \udc00", "\ufffe\uffff", "\u0001\u0008\u000b\u000c\u001f\u007f",

        // JSON, paths, formats
        "\",\"x\":\"", "\\\\server\\share", "../../etc/passwd", "%00%n%s{0}", "_x0041_", "😀日本語 ",

        // Too long for a cell
        new string('長', 40_000),
    ];

    /// <summary>A report's content in which every name stands wherever a name from outside can stand.</summary>
    public static ReportModel Model(string culture = "en-US")
    {
        var (run, results) = RunBuilder.Small();
        run = new FabricatedRun
        {
            Id = run.Id, AsOf = run.AsOf, Partial = true, Regions = run.Regions, Controls = run.Controls, Checks = run.Checks, Parameters = run.Parameters,
            Organization = string.Concat(All.Where(n => n.Length < 100)),
            Accounts = [run.Accounts[0], .. All.Select((n, i) => new IsoAccount { Id = $"{i:000000000000}", Name = n, Kind = "tenant", Tenant = n })],
            Callers = [.. All.Select((n, i) => new CallerIdentity($"{i:000000000000}", n))],
        };
        run.Add(RunBuilder.Outcome("ec2", "DescribeVolumes", new Newtonsoft.Json.Linq.JObject()));
        results = [.. results.Select(r => RunBuilder.Result(run, r.CheckId, r.Status, r.ResourceId, r.Reason, r.Kind))];
        foreach (var name in All)
        {
            results.Add(RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Fail, name, observed: name));
            results.Add(RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Pass, name, observed: name));
            results.Add(RunBuilder.Result(run, "12.3.1-CSC-01", IsoStatus.NotEvaluated, name, IsoReason.Error, observed: name));
        }

        run.ResultCount = results.Count;
        return new ReportModel(run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), CultureInfo.GetCultureInfo(culture))
        {
            Changes = new ReportChanges(All[0], run.AsOf, "00", [.. All.Select(Change)]),
        };
    }

    private static IsoDifference Change(string name) => new()
    {
        Kind = IsoDifferenceKind.FactChanged,
        Cause = IsoDifferenceCause.World,
        ControlId = "12.3.1",
        Role = IsoRole.CSC,
        CheckId = "12.3.1-CSC-01",
        ResourceId = name,
        Before = name,
        After = name,
        Ticket = name,
        DocumentsToUpdate = [name],
    };
}
