using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Reports.Machine;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Ocsf;

/// <summary>Results as events of the class Compliance Finding (2003) of OCSF 1.8.0, with the profile <c>cloud</c>.</summary>
internal sealed class OcsfFindings(ReportModel model)
{
    private const string Version = "1.8.0";
    private const int Class = 2003;
    private const int Category = 2;

    private readonly LiveExceptions _exceptions = new(model);
    private readonly ResultIds _ids = new(model);
    private readonly string _region = model.Run.Regions is [var first, ..] ? first : "us-east-1";

    /// <summary>The event.</summary>
    public JObject Finding(IsoResult result)
    {
        var exception = _exceptions.Of(result);
        var account = result.AccountId ?? model.Run.HomeAccount;
        var partition = AwsPartition.Of(result.Region is { } region && region.Contains('-', StringComparison.Ordinal) ? region : _region).Name;
        var severity = Severities.Of(result);
        var (statusId, status) = result.Status == IsoStatus.Excepted ? (3, "Suppressed") : (1, "New");
        var finding = new JObject
        {
            ["activity_id"] = 1,
            ["activity_name"] = "Create",
            ["category_uid"] = Category,
            ["category_name"] = "Findings",
            ["class_uid"] = Class,
            ["class_name"] = "Compliance Finding",
            ["type_uid"] = (Class * 100) + 1,
            ["type_name"] = "Compliance Finding: Create",
            ["time"] = result.CollectedAt.ToUnixTimeMilliseconds(),
            ["severity_id"] = (int)severity,
            ["severity"] = severity.ToString(),
            ["status_id"] = statusId,
            ["status"] = status,
            ["status_code"] = result.Status.ToString(),
            ["status_detail"] = result.Reason.ToString(),
            ["message"] = MachineTexts.Verdict(model, result),
            ["metadata"] = Metadata(result),
            ["finding_info"] = Info(result),
            ["compliance"] = Compliance(result),
            ["cloud"] = Cloud(result, account, partition),
            ["resources"] = new JArray(Resource(result, account, partition)),
        };
        if (Evidence(result) is { Count: > 0 } evidence)
        {
            finding["evidences"] = new JArray(new JObject { ["data"] = evidence });
        }

        if (exception is not null)
        {
            finding["comment"] = PlainText.Of($"{exception.Id} {exception.Ticket}: {exception.Reason}");
        }

        finding["unmapped"] = Unmapped(result, exception);
        return finding;
    }

    /// <summary>OCSF's word for a check that gave no result is Warning. An accepted finding stays a Fail; its status is Suppressed.</summary>
    public static (int Id, string Name) Status(IsoResult result) => Outcomes.Of(result.Status) switch
    {
        Outcome.Satisfied => (1, "Pass"),
        Outcome.Unknown => (2, "Warning"),
        Outcome.NotApplicable => (99, nameof(Outcome.NotApplicable)),
        _ => (3, "Fail"),
    };

    private JObject Metadata(IsoResult result) => new()
    {
        ["version"] = Version,
        ["profiles"] = new JArray("cloud"),
        ["uid"] = StableId.Of("ocsf", model.Run.Id, _ids.Of(result)),
        ["correlation_uid"] = model.Run.Id,
        ["event_code"] = PlainText.Of(result.CheckId),
        ["product"] = new JObject
        {
            ["name"] = MachineTexts.Product,
            ["vendor_name"] = MachineTexts.Product,
            ["version"] = PlainText.Of(model.Run.ToolVersion),
            ["lang"] = model.Language,
        },
    };

    private JObject Info(IsoResult result)
    {
        var title = PlainText.Of(model.T(result.Texts));
        var info = new JObject
        {
            // The same in every run, so that a lake sees what became of it.
            ["uid"] = _ids.Of(result),
            ["title"] = title,
            ["desc"] = MachineTexts.Verdict(model, result),
            ["types"] = new JArray(MachineTexts.Standard),
            ["last_seen_time"] = result.CollectedAt.ToUnixTimeMilliseconds(),
            ["analytic"] = new JObject
            {
                ["uid"] = PlainText.Of(MachineTexts.Check(result)),
                ["name"] = title,
                ["type_id"] = 1,
                ["type"] = "Rule",
                ["version"] = PlainText.Of(model.Run.CatalogVersion),
            },
        };
        if (result.Documents.Length > 0)
        {
            info["data_sources"] = new JArray(result.Documents.Select(PlainText.Of));
        }

        return info;
    }

    private JObject Compliance(IsoResult result)
    {
        var (id, name) = Status(result);
        return new JObject
        {
            ["standards"] = new JArray(MachineTexts.Standard),
            ["requirements"] = new JArray(result.ControlId),
            ["control"] = PlainText.Of($"{result.ControlId} {result.Role} {model.ControlTitle(result.ControlId)}"),
            ["category"] = result.Kind.ToString(),
            ["status_id"] = id,
            ["status"] = name,
            ["status_code"] = result.OriginalStatus.ToString(),
            ["status_details"] = new JArray(PlainText.Of(model.T(result.Messages))),
        };
    }

    private JObject Cloud(IsoResult result, string account, string partition)
    {
        var owner = new JObject { ["uid"] = account, ["type_id"] = 10, ["type"] = "AWS Account" };
        if (PlainText.OrNull(model.AccountName(account)) is { } name)
        {
            owner["name"] = name;
        }

        var cloud = new JObject { ["provider"] = "AWS", ["cloud_partition"] = partition, ["account"] = owner };
        if (PlainText.OrNull(result.Region) is { } region)
        {
            cloud["region"] = region;
        }

        return cloud;
    }

    private static JObject Resource(IsoResult result, string account, string partition)
    {
        var named = AwsResource.Of(result, account, partition);
        var resource = new JObject { ["uid"] = named.Id, ["type"] = named.Type, ["cloud_partition"] = named.Partition };
        if (PlainText.OrNull(result.ResourceId) is { } name)
        {
            resource["name"] = name;
        }

        if (PlainText.OrNull(result.Region) is { } region)
        {
            resource["region"] = region;
        }

        return resource;
    }

    private static JObject Evidence(IsoResult result)
    {
        var data = new JObject();
        if (PlainText.OrNull(result.Expected) is { } expected)
        {
            data["expected"] = expected;
        }

        if (PlainText.OrNull(result.Observed) is { } observed)
        {
            data["observed"] = observed;
        }

        return data;
    }

    private static JObject Unmapped(IsoResult result, ExceptionEntry? exception)
    {
        var unmapped = new JObject();
        foreach (var (name, value) in MachineTexts.Facts(result, exception).Where(f => f.Key is not ("expected" or "observed")))
        {
            unmapped[name] = value;
        }

        return unmapped;
    }
}
