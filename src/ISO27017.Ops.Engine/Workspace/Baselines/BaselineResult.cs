using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Baselines;

/// <summary>What a baseline keeps of a result: what is compared, and nothing that would only be long.</summary>
internal static class BaselineResult
{
    private static readonly LocalText Nothing = new("", "");

    public static JObject Write(IsoResult r) =>
        (JObject)Json.WithoutNulls(new JObject
        {
            [nameof(r.ControlId)] = r.ControlId,
            [nameof(r.Role)] = r.Role.ToString(),
            [nameof(r.CheckId)] = r.CheckId,
            [nameof(r.Rule)] = r.Rule,
            [nameof(r.Kind)] = r.Kind.ToString(),
            [nameof(r.Status)] = r.Status.ToString(),
            [nameof(r.OriginalStatus)] = r.OriginalStatus.ToString(),
            [nameof(r.Reason)] = r.Reason.ToString(),
            [nameof(r.AccountId)] = r.AccountId,
            [nameof(r.Region)] = r.Region,
            [nameof(r.ResourceId)] = r.ResourceId,
            [nameof(r.Observed)] = r.Observed,
            [nameof(r.CollectedAt)] = Timestamps.Write(r.CollectedAt),
        });

    public static IsoResult Read(JObject o) => new()
    {
        ControlId = (string)o[nameof(IsoResult.ControlId)]!,
        Role = Enum.Parse<IsoRole>((string)o[nameof(IsoResult.Role)]!),
        CheckId = (string)o[nameof(IsoResult.CheckId)]!,
        Rule = (string?)o[nameof(IsoResult.Rule)],
        Kind = Enum.Parse<IsoKind>((string)o[nameof(IsoResult.Kind)]!),
        Status = Enum.Parse<IsoStatus>((string)o[nameof(IsoResult.Status)]!),
        OriginalStatus = Enum.Parse<IsoStatus>((string)o[nameof(IsoResult.OriginalStatus)]!),
        Reason = Enum.Parse<IsoReason>((string)o[nameof(IsoResult.Reason)]!),
        AccountId = (string?)o[nameof(IsoResult.AccountId)],
        Region = (string?)o[nameof(IsoResult.Region)],
        ResourceId = (string?)o[nameof(IsoResult.ResourceId)],
        Observed = (string?)o[nameof(IsoResult.Observed)],
        Texts = Nothing,
        Messages = Nothing,
        CollectedAt = Timestamps.Read((string)o[nameof(IsoResult.CollectedAt)]!),
        Documents = [],
    };
}
