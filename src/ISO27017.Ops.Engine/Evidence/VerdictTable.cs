using System.Globalization;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>verdicts.csv</c>.</summary>
internal static class VerdictTable
{
    private static readonly (string Name, Func<IsoVerdict, object> Of)[] Columns =
    [
        ("ControlId", v => v.ControlId),
        ("Role", v => v.Role),
        ("TitleJa", v => v.Texts.Ja),
        ("TitleEn", v => v.Texts.En),
        ("Status", v => v.Status),
        ("Reason", v => v.Reason),
        ("Passed", v => v.Passed),
        ("Failed", v => v.Failed),
        ("DocumentOutdated", v => v.DocumentOutdated),
        ("NotEvaluated", v => v.NotEvaluated),
        ("NotApplicable", v => v.NotApplicable),
        ("Attested", v => v.Attested),
        ("AttestationRequired", v => v.AttestationRequired),
        ("AttestationExpired", v => v.AttestationExpired),
        ("Excepted", v => v.Excepted),
        ("Total", v => v.Total),
        ("MessageJa", v => v.Messages.Ja),
        ("MessageEn", v => v.Messages.En),
    ];

    /// <summary>Writes the table. The stream stays open.</summary>
    public static void Write(Stream target, IEnumerable<IsoVerdict> verdicts) => CsvFile.Write(
        target,
        Columns.Select(c => c.Name),
        verdicts.Select(v => Columns.Select(c => Convert.ToString(c.Of(v), CultureInfo.InvariantCulture))));
}
