using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Reports.Machine;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Asff;

/// <summary>Results as findings of Security Hub, within its limits of length.</summary>
internal sealed partial class AsffFindings(ReportModel model)
{
    private const string FallbackRegion = "us-east-1";
    private const string FallbackAccount = "000000000000";

    private readonly LiveExceptions _exceptions = new(model);
    private readonly ResultIds _ids = new(model);
    private readonly DateTimeOffset _end = RunClock.End(model);
    private readonly string _account = IsAccount(model.Run.HomeAccount) ? model.Run.HomeAccount : FallbackAccount;
    private readonly string _region = model.Run.Regions.FirstOrDefault(IsRegion) ?? FallbackRegion;

    /// <summary>The account and region in which the finding is imported: those of the result. What is of no account goes to the account
    /// that asked for the organisation, what is of no region to the run's first.</summary>
    public (string Account, string Region) Call(IsoResult result) =>
        (result.AccountId is { } account && IsAccount(account) ? account : _account, result.Region is { } region && IsRegion(region) ? region : _region);

    /// <summary>The finding.</summary>
    public JObject Finding(IsoResult result)
    {
        var (account, region) = Call(result);
        var partition = AwsPartition.Of(region).Name;
        var exception = _exceptions.Of(result);
        var at = RunClock.Write(result.CollectedAt);
        var finding = new JObject
        {
            ["SchemaVersion"] = "2018-10-08",
            ["Id"] = $"iso27017-ops/{region}/{account}/{PlainText.Of(result.CheckId)}/{_ids.Of(result)}",
            ["ProductArn"] = $"arn:{partition}:securityhub:{region}:{account}:product/{account}/default",
            ["ProductName"] = MachineTexts.Product,
            ["GeneratorId"] = Clip.To($"iso27017-ops/{PlainText.Of(MachineTexts.Check(result))}", 512),
            ["AwsAccountId"] = account,
            ["Types"] = new JArray("Software and Configuration Checks/Industry and Regulatory Standards/ISO 27017"),
            ["CreatedAt"] = at,
            ["UpdatedAt"] = RunClock.Write(_end > result.CollectedAt ? _end : result.CollectedAt),
            ["LastObservedAt"] = at,
            ["Severity"] = new JObject
            {
                ["Label"] = Severities.Of(result).ToString().ToUpperInvariant(),
                ["Original"] = result.Status.ToString(),
            },
            ["Title"] = Clip.To($"{PlainText.Of(MachineTexts.Check(result))} {PlainText.Of(model.T(result.Texts))}", 256),
            ["Description"] = Clip.To(Description(result), 1024),
            ["ProductFields"] = Fields(result, exception),
            ["Resources"] = new JArray(Resource(result, account, region, partition)),
            ["Compliance"] = Compliance(result),
            ["RecordState"] = "ACTIVE",
        };

        // Left out otherwise: what people have made of a finding in Security Hub stays.
        if (result.Status == IsoStatus.Excepted)
        {
            finding["Workflow"] = new JObject { ["Status"] = "SUPPRESSED" };
        }

        return finding;
    }

    /// <summary>What Security Hub counts by: WARNING, where nobody knows, keeps a control from reading as passed.</summary>
    public static string Status(IsoResult result) => Outcomes.Of(result.Status) switch
    {
        Outcome.Satisfied => "PASSED",
        Outcome.NotApplicable => "NOT_AVAILABLE",
        Outcome.Unknown => "WARNING",
        _ => "FAILED",
    };

    private static bool IsAccount(string id) => id.Length == 12 && id.All(char.IsAsciiDigit);

    // A region's name also becomes a file's.
    private static bool IsRegion(string name) => name.Length <= 16 && RegionName().IsMatch(name);

    [GeneratedRegex(@"\A[a-z]+(-[a-z0-9]+)+\z")]
    private static partial Regex RegionName();

    private JObject Compliance(IsoResult result)
    {
        var compliance = new JObject
        {
            ["Status"] = Status(result),
            ["RelatedRequirements"] = new JArray($"ISO/IEC 27017 {result.ControlId}"),
        };
        if (result.Status is not (IsoStatus.Pass or IsoStatus.Fail) || result.Reason != IsoReason.None)
        {
            var code = result.Reason == IsoReason.None ? result.Status.ToString() : result.Reason.ToString();
            compliance["StatusReasons"] = new JArray(new JObject { ["ReasonCode"] = code, ["Description"] = Clip.To(MachineTexts.Verdict(model, result), 1024) });
        }

        return compliance;
    }

    private static JObject Resource(IsoResult result, string account, string region, string partition)
    {
        var named = AwsResource.Of(result, account, partition);
        return new JObject
        {
            ["Type"] = named.Type,
            ["Id"] = Clip.To(named.Id, 512),
            ["Partition"] = named.Partition,
            ["Region"] = region,
        };
    }

    private static JObject Fields(IsoResult result, Exceptions.ExceptionEntry? exception)
    {
        var fields = new JObject();
        foreach (var (name, value) in MachineTexts.Facts(result, exception))
        {
            // Half of what a field takes, so that a hundred findings never exceed the 6 MB that a call takes.
            fields[$"iso27017-ops/{name}"] = Clip.To(value, 1024);
        }

        return fields;
    }

    private string Description(IsoResult result)
    {
        var text = MachineTexts.Verdict(model, result);
        var place = MachineTexts.Place(result);
        return place.Length == 0 ? text : $"{text} [{place}]";
    }
}
