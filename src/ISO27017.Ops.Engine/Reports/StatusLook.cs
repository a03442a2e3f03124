namespace ISO27017.Ops.Engine.Reports;

/// <summary>How a status looks: a colour class, a shape and a word, so that no reader depends on colour.</summary>
/// <param name="Status">The status.</param>
/// <param name="Class">The CSS class and the icon's id.</param>
/// <param name="Label">The word.</param>
internal sealed record StatusLook(IsoStatus Status, string Class, LocalText Label)
{
    /// <summary>All of them, from the worst.</summary>
    public static readonly IReadOnlyList<StatusLook> All =
    [
        new(IsoStatus.Fail, "fail", new("不適合", "Fail")),
        new(IsoStatus.DocumentOutdated, "outdated", new("文書の更新が必要", "Document outdated")),
        new(IsoStatus.NotEvaluated, "unseen", new("確認できず", "Not evaluated")),
        new(IsoStatus.AttestationExpired, "expired", new("証明の期限切れ", "Attestation expired")),
        new(IsoStatus.AttestationRequired, "required", new("証明が必要", "Attestation required")),
        new(IsoStatus.Excepted, "excepted", new("例外を承認済み", "Excepted")),
        new(IsoStatus.Pass, "pass", new("適合", "Pass")),
        new(IsoStatus.Attested, "attested", new("証明済み", "Attested")),
        new(IsoStatus.NotApplicable, "none", new("対象外", "Not applicable")),
    ];

    private static readonly Dictionary<IsoStatus, StatusLook> ByStatus = All.ToDictionary(l => l.Status);

    /// <summary>The look of <paramref name="status"/>.</summary>
    public static StatusLook Of(IsoStatus status) => ByStatus[status];
}
