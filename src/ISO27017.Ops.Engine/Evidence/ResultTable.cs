namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>results.csv</c>.</summary>
internal static class ResultTable
{
    private static readonly (string Name, Func<IsoResult, string?> Of)[] Columns =
    [
        ("ControlId", r => r.ControlId),
        ("Role", r => r.Role.ToString()),
        ("CheckId", r => r.CheckId),
        ("Rule", r => r.Rule),
        ("Kind", r => r.Kind.ToString()),
        ("Status", r => r.Status.ToString()),
        ("OriginalStatus", r => r.OriginalStatus.ToString()),
        ("Reason", r => r.Reason.ToString()),
        ("Advisory", r => r.Advisory ? "true" : "false"),
        ("AccountId", r => r.AccountId),
        ("Region", r => r.Region),
        ("ResourceId", r => r.ResourceId),
        ("TitleJa", r => r.Texts.Ja),
        ("TitleEn", r => r.Texts.En),
        ("MessageJa", r => r.Messages.Ja),
        ("MessageEn", r => r.Messages.En),
        ("Expected", r => r.Expected),
        ("Observed", r => r.Observed),
        ("CollectedAt", r => Timestamps.Write(r.CollectedAt)),
        ("Documents", r => string.Join(' ', r.Documents)),
    ];

    /// <summary>Writes the table. The stream stays open.</summary>
    public static void Write(Stream target, IEnumerable<IsoResult> results) =>
        CsvFile.Write(target, Columns.Select(c => c.Name), results.Select(r => Columns.Select(c => c.Of(r))));
}
