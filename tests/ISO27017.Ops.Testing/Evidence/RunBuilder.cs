using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>Makes small runs with something of everything in them.</summary>
internal static class RunBuilder
{
    public static readonly DateTimeOffset AsOf = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    public const string Account = "777788889999";

    public const string Region = "ap-northeast-1";

    /// <summary>An empty run of two controls.</summary>
    public static FabricatedRun Run(string organisation = "株式会社あおぞらノート") => new()
    {
        Id = "01937c00-0000-7000-8000-000000000001",
        AsOf = AsOf,
        Organization = organisation,
        Accounts =
        [
            new() { Id = Account, Name = "aozora-tenant-hoshi", Kind = "tenant", Tenant = "hoshi", JoinedAt = AsOf.AddYears(-1) },
            new() { Id = "111122223333", Name = "aozora-management", Kind = "management", Regions = [Region] },
        ],
        Regions = [Region, "ap-northeast-3"],
        Partial = true,
        Callers = [new CallerIdentity(Account, $"arn:aws:sts::{Account}:assumed-role/audit/session")],
        Parameters = new JObject { ["Backup.Rds.RetentionDays"] = 7, ["Identity.AdminUsers"] = new JArray("hoshi-admin") },
        Controls = [Control("9.2.3", "特権的アクセス権の管理", "Management of privileged access rights"), Control("12.3.1", "情報のバックアップ", "Information backup")],
        Checks = [Check("9.2.3-CSC-01"), Check("12.3.1-CSC-01")],
    };

    /// <summary>A run with answers, a denied call, a call that was cut off, an absent answer, and results of every status.</summary>
    public static (FabricatedRun Run, List<IsoResult> Results) Small()
    {
        var run = Run();
        var volumes = run.Add(Outcome("ec2", "DescribeVolumes", new JObject { ["Volumes"] = new JArray(new JObject { ["VolumeId"] = "vol-1" }) }));
        var denied = run.Add(Outcome("backup", "ListBackupJobs", null, new AwsError("AccessDeniedException", "not authorized", IsoReason.AccessDenied, false)));
        var cut = run.Add(Outcome(
            "cloudtrail", "LookupEvents", new JObject { ["Events"] = new JArray() }, new AwsError("LimitReached", "15 min", IsoReason.Truncated, true)));
        var absent = run.Add(Outcome("s3", "GetBucketPolicy", null, new AwsError("NoSuchBucketPolicy", "none", IsoReason.Error, false)));
        run.Absent.Add(absent);
        List<IsoResult> results =
        [
            Result(run, "9.2.3-CSC-01", IsoStatus.Pass, "vol-1", documents: [volumes]),
            Result(run, "9.2.3-CSC-01", IsoStatus.Fail, "vol-2", documents: [volumes, absent]),
            Result(run, "9.2.3-CSC-01", IsoStatus.NotEvaluated, null, IsoReason.Truncated, documents: [cut]),
            Result(run, "12.3.1-CSC-01", IsoStatus.NotEvaluated, null, IsoReason.AccessDenied, documents: [denied]),
            Result(run, "12.3.1-CSC-01", IsoStatus.DocumentOutdated, "db-1"),
            Result(run, "12.3.1-CSC-01", IsoStatus.NotApplicable, null, IsoReason.NoSuchResource),
            Result(run, "12.3.1-CSP-M1", IsoStatus.AttestationRequired, null, IsoReason.NoAttestation, IsoKind.ATT),
            Result(run, "9.2.3-CSP-09", IsoStatus.Fail, "advice", kind: IsoKind.SUP),
        ];
        run.ResultCount = results.Count;
        return (run, results);
    }

    public static CallOutcome Outcome(string service, string operation, JToken? answer, AwsError? error = null) => new()
    {
        Call = new AwsCall(Account, Region, service, operation, new JObject { ["MaxResults"] = 100 }),
        Answer = answer,
        Error = error,
        Truncated = answer is not null && error is not null,
        RequestId = $"req-{operation}",
        HttpStatus = error is null ? 200 : 403,
        Attempts = 1,
        Pages = answer is null ? 0 : 1,
        Duration = TimeSpan.FromTicks(1234567),
        At = AsOf.AddSeconds(operation.Length),
    };

    public static IsoResult Result(
        IsoRun? run, string checkId, IsoStatus status, string? resource, IsoReason reason = IsoReason.None, IsoKind kind = IsoKind.CFG,
        string? observed = """{"Encrypted":false}""", string[]? documents = null) => new()
    {
        ControlId = checkId[..checkId.IndexOf("-CS", StringComparison.Ordinal)],
        Role = checkId.Contains("-CSC-", StringComparison.Ordinal) ? IsoRole.CSC : IsoRole.CSP,
        CheckId = checkId,
        Kind = kind,
        Status = status,
        OriginalStatus = status,
        Reason = reason,
        AccountId = Account,
        Region = Region,
        ResourceId = resource,
        Expected = "Encrypted == `true`",
        Observed = observed,
        Texts = new($"{checkId} の点検", $"The check {checkId}"),
        Messages = new($"判定は {status} です。", $"The verdict is {status}."),
        CollectedAt = AsOf.AddSeconds(1.5),
        Documents = documents ?? [],
        Run = run,
    };

    /// <summary>Counts as the roll-up does, for the sides that have results.</summary>
    public static IReadOnlyList<IsoVerdict> RollUp(IReadOnlyList<IsoResult> results) =>
    [
        .. results.Where(r => !r.Advisory).GroupBy(r => (r.ControlId, r.Role)).Select(g => new IsoVerdict
        {
            ControlId = g.Key.ControlId,
            Role = g.Key.Role,
            Texts = new("題", "Title"),
            Status = Worst(g),
            Reason = g.First(r => r.Status == Worst(g)).Reason,
            Messages = g.First(r => r.Status == Worst(g)).Messages,
            Passed = g.Count(r => r.Status == IsoStatus.Pass),
            Failed = g.Count(r => r.Status == IsoStatus.Fail),
            DocumentOutdated = g.Count(r => r.Status == IsoStatus.DocumentOutdated),
            NotEvaluated = g.Count(r => r.Status == IsoStatus.NotEvaluated),
            NotApplicable = g.Count(r => r.Status == IsoStatus.NotApplicable),
            Attested = g.Count(r => r.Status == IsoStatus.Attested),
            AttestationRequired = g.Count(r => r.Status == IsoStatus.AttestationRequired),
            AttestationExpired = g.Count(r => r.Status == IsoStatus.AttestationExpired),
            Excepted = g.Count(r => r.Status == IsoStatus.Excepted),
            Total = g.Count(),
        }),
    ];

    private static IsoStatus Worst(IEnumerable<IsoResult> results)
    {
        IsoStatus[] order =
        [
            IsoStatus.Fail, IsoStatus.DocumentOutdated, IsoStatus.NotEvaluated, IsoStatus.AttestationExpired, IsoStatus.AttestationRequired,
            IsoStatus.Excepted, IsoStatus.Pass, IsoStatus.Attested, IsoStatus.NotApplicable,
        ];
        return results.Select(r => r.Status).MinBy(s => Array.IndexOf(order, s));
    }

    private static IsoControl Control(string id, string ja, string en) => new()
    {
        Id = id,
        Texts = new(ja, en),
        DomainId = id.Split('.')[0],
        DomainTexts = new($"領域 {id.Split('.')[0]}", $"Domain {id.Split('.')[0]}"),
        Edition = "ISO/IEC 27017:2015",
        Iso27002_2022 = ["8.2"],
        Csc = IsoMeasureState.Measure,
        Csp = IsoMeasureState.Measure,
        Checks = [$"{id}-CSC-01"],
        Attestations = [],
    };

    private static IsoCheck Check(string id) => new()
    {
        Id = id,
        ControlId = id[..id.IndexOf("-CS", StringComparison.Ordinal)],
        Role = IsoRole.CSC,
        Kind = IsoKind.CFG,
        Texts = new($"{id} の点検", $"The check {id}"),
        Expression = "Encrypted == `true`",
        Parameters = [],
        Operations = ["ec2:DescribeVolumes"],
        IamActions = ["ec2:DescribeVolumes"],
        AwsCli = ["aws ec2 describe-volumes --query 'Volumes[]'"],
    };
}
