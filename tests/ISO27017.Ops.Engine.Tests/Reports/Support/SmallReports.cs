using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Support;

/// <summary>Reports of a handful of results.</summary>
internal static class SmallReports
{
    /// <summary>The statuses, one result each, every one on a side of its own.</summary>
    public static IReadOnlyList<IsoStatus> Statuses { get; } = Enum.GetValues<IsoStatus>();

    /// <summary>One result of a status.</summary>
    public static ReportModel Of(IsoStatus status, IsoKind kind = IsoKind.CFG, string culture = "en-US") =>
        Of(RunBuilder.Run(), [Result(status, kind: kind)], culture);

    /// <summary>Results of one run.</summary>
    public static ReportModel Of(FabricatedRun run, IReadOnlyList<IsoResult> results, string culture = "en-US") =>
        new(run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), CultureInfo.GetCultureInfo(culture));

    /// <summary>A run like <see cref="RunBuilder.Run"/>, later.</summary>
    public static FabricatedRun Later() => new()
    {
        Id = "01937c00-0000-7000-8000-000000000002",
        AsOf = RunBuilder.AsOf.AddDays(1),
        Accounts = RunBuilder.Run().Accounts,
        Regions = RunBuilder.Run().Regions,
        Partial = true,
        Controls = RunBuilder.Run().Controls,
    };

    /// <summary>A result with what matters here.</summary>
    public static IsoResult Result(
        IsoStatus status, string check = "9.2.3-CSC-01", string? resource = "vol-1", string? account = RunBuilder.Account,
        string? region = RunBuilder.Region, IsoKind kind = IsoKind.CFG, string? rule = null, IsoStatus? original = null) => new()
    {
        ControlId = check[..check.IndexOf("-CS", StringComparison.Ordinal)],
        Role = check.Contains("-CSC-", StringComparison.Ordinal) ? IsoRole.CSC : IsoRole.CSP,
        CheckId = check,
        Rule = rule,
        Kind = kind,
        Status = status,
        OriginalStatus = original ?? (status == IsoStatus.Excepted ? IsoStatus.Fail : status),
        Reason = status == IsoStatus.NotEvaluated ? IsoReason.AccessDenied : IsoReason.None,
        AccountId = account,
        Region = region,
        ResourceId = resource,
        Expected = "Encrypted == `true`",
        Observed = "{\"Encrypted\":false}",
        Texts = new("点検", "The check"),
        Messages = new("判定の文。", "The verdict's sentence."),
        CollectedAt = RunBuilder.AsOf,
        Documents = [],
    };
}
