using System.Security.Cryptography;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Oscal;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Reports.Oscal;

public class OscalReportTests
{
    internal static JObject Read(MemoryFiles files)
    {
        using var reader = new JsonTextReader(new StringReader(files.Text())) { DateParseHandling = DateParseHandling.None };
        return (JObject)((JProperty)JObject.Load(reader).First!).Value;
    }

    private static readonly Lazy<Task<JObject>> _sample = new(async () => Report(await SampleReports.ModelAsync()));

    private static JObject Report(ReportModel model) => Read(MemoryFiles.Of(new OscalReport(), model));

    private static JObject Result(JObject report) => (JObject)report["results"]![0]!;

    [Theory]
    [InlineData(IsoStatus.Pass, "satisfied", "pass", null)]
    [InlineData(IsoStatus.Attested, "satisfied", "pass", null)]
    [InlineData(IsoStatus.Fail, "not-satisfied", "fail", "open")]
    [InlineData(IsoStatus.DocumentOutdated, "not-satisfied", "fail", "open")]
    [InlineData(IsoStatus.AttestationExpired, "not-satisfied", "fail", "open")]
    [InlineData(IsoStatus.NotEvaluated, "not-satisfied", "other", "open")]
    [InlineData(IsoStatus.AttestationRequired, "not-satisfied", "other", "open")]
    [InlineData(IsoStatus.Excepted, "not-satisfied", "other", "deviation-approved")]
    public void Each_status_has_its_state_and_what_is_not_satisfied_its_risk(IsoStatus status, string state, string reason, string? risk)
    {
        var result = Result(Report(SmallReports.Of(status)));
        var finding = Assert.Single(result["findings"]!);
        Assert.Equal((state, reason), ((string)finding["target"]!["status"]!["state"]!, (string)finding["target"]!["status"]!["reason"]!));
        Assert.Contains(finding["props"]!, p => (string?)p["name"] == "status" && (string?)p["value"] == status.ToString());
        Assert.Equal(risk, (string?)result["risks"]?.Single()["status"]);
        Assert.Equal((string?)result["risks"]?[0]!["uuid"], (string?)finding["related-risks"]?[0]!["risk-uuid"]);
    }

    [Fact]
    public void A_side_with_nothing_to_look_at_is_excluded_from_what_was_reviewed_and_has_no_finding()
    {
        var result = Result(Report(SmallReports.Of(IsoStatus.NotApplicable)));
        Assert.Null(result["findings"]);
        var selection = Assert.Single(result["reviewed-controls"]!["control-selections"]!);
        Assert.Equal("iso27017-9.2.3-csc", (string?)selection["exclude-controls"]![0]!["control-id"]);
        Assert.Null(selection["include-controls"]);
    }

    [Theory]
    [InlineData("ja-JP")]
    [InlineData("en-US")]
    public async Task Every_id_stands_once_and_every_reference_leads_to_one(string culture)
    {
        var model = await SampleReports.ModelAsync(culture);
        AssertReferences(Report(model));
        AssertReferences(Read(MemoryFiles.Of(new OscalPoamReport(), model)));
    }

    [Fact]
    public void Every_reference_leads_somewhere_with_hostile_names_too()
    {
        AssertReferences(Report(HostileNames.Model()));
        AssertReferences(Read(MemoryFiles.Of(new OscalPoamReport(), HostileNames.Model())));
    }

    [Fact]
    public async Task Every_verdict_is_reviewed_or_excluded_and_those_reviewed_have_a_finding()
    {
        var model = await SampleReports.ModelAsync();
        var report = await _sample.Value;
        var selections = Result(report)["reviewed-controls"]!["control-selections"]!;
        var reviewed = selections[0]!["include-controls"]!.Select(c => (string)c["control-id"]!).ToList();
        var excluded = selections[1]!["exclude-controls"]!.Select(c => (string)c["control-id"]!).ToList();
        Assert.Equal(88, reviewed.Count + excluded.Count);
        Assert.Equal(88, reviewed.Union(excluded).Count());
        Assert.Equal(reviewed.Select(c => c + "_obj"), Result(report)["findings"]!.Select(f => (string)f["target"]!["target-id"]!));
        Assert.Equal(reviewed, report["local-definitions"]!["objectives-and-methods"]!.Select(o => (string)o["control-id"]!));
        Assert.Equal(
            model.Verdicts.Count(v => v.Status is IsoStatus.Pass or IsoStatus.Attested),
            Result(report)["findings"]!.Count(f => (string?)f["target"]!["status"]!["state"] == "satisfied"));
    }

    [Fact]
    public async Task What_is_open_is_an_observation_of_its_own_and_nothing_is_left_out()
    {
        var model = await SampleReports.ModelAsync();
        var report = await _sample.Value;
        var observations = Result(report)["observations"]!;
        var statuses = observations.Select(o => (string)o["props"]!.First(p => (string?)p["name"] == "status")["value"]!).ToList();
        foreach (var status in SmallReports.Statuses.Where(s => s is not (IsoStatus.Pass or IsoStatus.Attested or IsoStatus.NotApplicable)))
            Assert.Equal(model.Results.Count(r => r.Status == status), statuses.Count(s => s == status.ToString()));
        var items = Result(report)["local-definitions"]!["inventory-items"]!.SelectMany(i => i["props"]!).Where(p => (string?)p["name"] == "resource").Select(p => (string)p["value"]!).ToHashSet();
        Assert.Subset(items, model.Results.Select(r => r.ResourceId).OfType<string>().ToHashSet());
    }

    [Fact]
    public void Of_a_part_of_the_results_nothing_is_said_to_be_satisfied()
    {
        var run = RunBuilder.Run();
        run.ResultCount = 2;
        var status = Result(Report(SmallReports.Of(run, [SmallReports.Result(IsoStatus.Pass)])))["findings"]!.Single()["target"]!["status"]!;
        Assert.Equal(("not-satisfied", "other"), ((string)status["state"]!, (string)status["reason"]!));
        Assert.Contains("a part of the run's results", (string)status["remarks"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_named_by_its_path_in_the_package_and_its_digest()
    {
        var model = await SampleReports.ModelAsync();
        var links = (await _sample.Value)["back-matter"]!["resources"]!.SelectMany(r => r["rlinks"] ?? new JArray()).ToDictionary(l => (string)l["href"]!);
        foreach (var document in model.Results.SelectMany(r => r.Documents).Distinct())
        {
            using var stream = model.Run.OpenDocument(document);
            Assert.Equal(Convert.ToHexString(SHA256.HashData(stream)).ToLowerInvariant(), (string?)links[document]["hashes"]![0]!["value"]);
        }
    }

    [Fact]
    public async Task An_accepted_risk_says_who_answers_for_it_and_until_when()
    {
        var report = await _sample.Value;
        var risk = Result(report)["risks"]!.Single(r => (string?)r["status"] == "deviation-approved");
        var facets = risk["characterizations"]!.Single()["facets"]!.ToDictionary(f => (string)f["name"]!, f => (string)f["value"]!);
        Assert.Equal(("EX-0002", "森 直人", "沢田 恵", "OPS-117"), (facets["exceptionId"], facets["exceptionOwner"], facets["exceptionApprover"], facets["exceptionTicket"]));
        Assert.Equal("2026-12-31T23:59:59.000Z", (string?)risk["deadline"]);
        var names = report["metadata"]!["parties"]!.ToDictionary(p => (string)p["uuid"]!, p => (string)p["name"]!);
        Assert.Equal(["森 直人", "沢田 恵"], risk["risk-log"]!["entries"]![0]!["logged-by"]!.Select(l => names[(string)l["party-uuid"]!]));
    }

    [Fact]
    public async Task Only_words_that_hold_are_attestations()
    {
        var model = await SampleReports.ModelAsync();
        var attested = Result(await _sample.Value)["attestations"]!.Select(a => ((string)a["parts"]![0]!["title"]!).Split(' ')[0]);
        Assert.Equal(model.Results.Where(r => r.Status == IsoStatus.Attested).Select(r => r.CheckId).Intersect(attested), attested);
        Assert.NotEmpty(attested);
    }

    [Fact]
    public void Findings_and_risks_keep_their_ids_over_runs_and_observations_do_not()
    {
        var one = Result(Report(SmallReports.Of(IsoStatus.Fail)));
        var later = Result(Report(SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Fail)])));
        Assert.Equal((string?)one["findings"]![0]!["uuid"], (string?)later["findings"]![0]!["uuid"]);
        Assert.Equal((string?)one["risks"]![0]!["uuid"], (string?)later["risks"]![0]!["uuid"]);
        Assert.NotEqual((string?)one["observations"]![0]!["uuid"], (string?)later["observations"]![0]!["uuid"]);
        Assert.NotEqual((string?)one["uuid"], (string?)later["uuid"]);
    }

    [Fact]
    public void A_name_stays_text_where_OSCAL_reads_Markdown()
    {
        var report = Report(HostileNames.Model());
        foreach (var text in report.Descendants().OfType<JProperty>().Where(p => p.Name is "title" or "description" or "statement" or "prose" or "remarks").Select(p => (string)p.Value!))
            Assert.DoesNotMatch(@"(?<!\\)(\\\\)*[<>\[\]`*_|{}]", text);
    }

    private static void AssertReferences(JObject report)
    {
        var ids = report.DescendantsAndSelf().OfType<JProperty>().Where(p => p.Name == "uuid").Select(p => (string)p.Value!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var known = ids.ToHashSet();
        var references = report.Descendants().OfType<JProperty>().SelectMany(p => p.Name switch
        {
            "party-uuids" => p.Value.Values<string>(),
            "href" => ((string)p.Value!).StartsWith('#') ? [((string)p.Value!)[1..]] : [],
            var name when name.EndsWith("-uuid", StringComparison.Ordinal) => [(string)p.Value!],
            _ => [],
        }).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.Contains(r!, known));
    }
}
