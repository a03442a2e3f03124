using System.Text;
using System.Xml.Linq;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Reports.Machine;

/// <summary>What holds of every format that programs read.</summary>
public class MachineReportTests
{
    public static TheoryData<IsoReportFormat> Formats =>
    [
        IsoReportFormat.Oscal, IsoReportFormat.OscalPoam, IsoReportFormat.Ocsf, IsoReportFormat.Asff, IsoReportFormat.NUnit, IsoReportFormat.JUnit,
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_sample_organisation_is_written_as_the_format_allows(IsoReportFormat format) =>
        AssertAllowed(format, await SampleReports.ModelAsync("ja-JP"));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_status_alone_is_written_as_the_format_allows(IsoReportFormat format)
    {
        Assert.All(SmallReports.Statuses, s => AssertAllowed(format, SmallReports.Of(s)));
        Assert.All(SmallReports.Statuses, s => AssertAllowed(format, SmallReports.Of(s, IsoKind.SUP)));
        Assert.All(SmallReports.Statuses, s => AssertAllowed(format, SmallReports.Of(RunBuilder.Run(), [SmallReports.Result(s, account: null, region: null, resource: null)])));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Hostile_names_are_inert_in_the_file_and_in_what_is_read_from_it(IsoReportFormat format)
    {
        var model = HostileNames.Model();
        AssertAllowed(format, model);
        var files = MemoryFiles.Of(ReportWriters.Of(format)!, model);
        Assert.All(files.Names, name =>
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(files.Bytes(name));
            Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
            Assert.Equal(text, VisibleText.Lines(text));
        });
        Assert.All(Strings(format, files), s => Assert.Equal(s, VisibleText.Lines(s)));
    }

    /// <summary>The same files with something wrong in them, once at each kind of place, are refused: the schemas do look.</summary>
    [Theory]
    [InlineData(IsoReportFormat.Oscal)]
    [InlineData(IsoReportFormat.OscalPoam)]
    [InlineData(IsoReportFormat.Ocsf)]
    [InlineData(IsoReportFormat.Asff)]
    public async Task A_fault_at_any_place_of_the_JSON_is_found(IsoReportFormat format)
    {
        var model = await SampleReports.ModelAsync();
        var few = new ReportModel(
            model.Run, [.. model.Results.GroupBy(r => r.Status).SelectMany(g => g.Take(2))],
            [.. model.Verdicts.GroupBy(v => v.Status).Select(g => g.First())], [.. model.Coverage.Where(c => c.Operation.StartsWith("workspace", StringComparison.Ordinal))], model.Culture);
        var whole = Documents(format, MemoryFiles.Of(ReportWriters.Of(format)!, few)).First();
        Assert.Empty(Problems(format, whole));
        var seen = new HashSet<string>();
        foreach (var node in whole.DescendantsAndSelf().ToList())
        {
            if (!seen.Add(System.Text.RegularExpressions.Regex.Replace(node.Path, @"\[\d+\]", "[]") + node.Type))
                continue;
            if (node is JObject members && !node.Path.EndsWith("ProductFields", StringComparison.Ordinal))
            {
                members["surplus"] = new JArray();
                Assert.NotEmpty(Problems(format, whole));
                members.Remove("surplus");
            }
            else if (node is JValue value)
            {
                var kept = value.Value;
                value.Value = true;
                Assert.NotEmpty(Problems(format, whole));
                value.Value = kept;
            }
        }

        Assert.Empty(Problems(format, whole));
        Assert.True(seen.Count > 20);
    }

    [Theory]
    [InlineData(IsoReportFormat.NUnit)]
    [InlineData(IsoReportFormat.JUnit)]
    public void A_fault_at_any_element_of_the_XML_is_found(IsoReportFormat format)
    {
        var (run, results) = RunBuilder.Small();
        var whole = XDocument.Parse(MemoryFiles.Of(ReportWriters.Of(format)!, SmallReports.Of(run, results)).Text());
        foreach (var element in whole.Descendants().ToList())
        {
            element.SetAttributeValue("surplus", "1");
            Assert.NotEmpty(Xml(format).Problems(Encoding.UTF8.GetBytes(whole.ToString())));
            element.SetAttributeValue("surplus", null);
            element.Add(new XElement("surplus"));
            Assert.NotEmpty(Xml(format).Problems(Encoding.UTF8.GetBytes(whole.ToString())));
            element.Elements("surplus").Remove();
        }
    }

    private static void AssertAllowed(IsoReportFormat format, ReportModel model)
    {
        var files = MemoryFiles.Of(ReportWriters.Of(format)!, model);
        if (format is IsoReportFormat.NUnit or IsoReportFormat.JUnit)
        {
            Assert.Empty(Xml(format).Problems(files.Bytes()));
            return;
        }

        Assert.All(Documents(format, files), d => Assert.Empty(Problems(format, d)));
    }

    private static System.Xml.Schema.XmlSchemaSet Xml(IsoReportFormat format) => format == IsoReportFormat.NUnit ? XmlSchemas.NUnit : XmlSchemas.JUnit;

    private static IReadOnlyList<string> Problems(IsoReportFormat format, JToken document) => format switch
    {
        IsoReportFormat.Oscal => JsonSchemas.Oscal.Problems(document),
        IsoReportFormat.OscalPoam => JsonSchemas.OscalPoam.Problems(document),
        IsoReportFormat.Ocsf => JsonSchemas.Ocsf.Problems(document),
        _ => FindingShape.Problems(document),
    };

    private static IEnumerable<JContainer> Documents(IsoReportFormat format, MemoryFiles files) => format switch
    {
        IsoReportFormat.Ocsf => files.Text().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Json),
        IsoReportFormat.Asff => files.Names.SelectMany(n => Json(files.Text(n))).Cast<JContainer>(),
        _ => [Json(files.Text())],
    };

    private static IEnumerable<string> Strings(IsoReportFormat format, MemoryFiles files) => format is IsoReportFormat.NUnit or IsoReportFormat.JUnit
        ? XDocument.Parse(files.Text()).Descendants().SelectMany(e => e.Attributes().Select(a => a.Value).Append(e.Value))
        : Documents(format, files).SelectMany(d => d.DescendantsAndSelf().OfType<JValue>()).Where(v => v.Type == JTokenType.String).Select(v => (string)v!);

    // A reader that takes no time stamp for a time and no name twice.
    private static JContainer Json(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return (JContainer)JToken.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
    }
}
