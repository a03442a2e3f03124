using System.Globalization;
using CsvHelper;

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

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is another table.</exception>
    public static IReadOnlyList<IsoVerdict> Read(Stream source)
    {
        try
        {
            using var text = new StreamReader(source, leaveOpen: true);
            using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            var verdicts = new List<IsoVerdict>();
            while (csv.Read())
            {
                verdicts.Add(Row(csv));
            }

            return verdicts;
        }
        catch (Exception e) when (e is CsvHelperException or FormatException or ArgumentException or OverflowException)
        {
            throw new FormatException("It is not the table of verdicts.", e);
        }
    }

    private static IsoVerdict Row(CsvReader csv)
    {
        string Cell(string column) => csv.GetField(column) ?? string.Empty;
        int Number(string column) => int.Parse(Cell(column), NumberStyles.None, CultureInfo.InvariantCulture);
        return new IsoVerdict
        {
            ControlId = Cell("ControlId"),
            Role = Enum.Parse<IsoRole>(Cell("Role")),
            Texts = new(Cell("TitleJa"), Cell("TitleEn")),
            Status = Enum.Parse<IsoStatus>(Cell("Status")),
            Reason = Enum.Parse<IsoReason>(Cell("Reason")),
            Messages = new(Cell("MessageJa"), Cell("MessageEn")),
            Passed = Number("Passed"),
            Failed = Number("Failed"),
            DocumentOutdated = Number("DocumentOutdated"),
            NotEvaluated = Number("NotEvaluated"),
            NotApplicable = Number("NotApplicable"),
            Attested = Number("Attested"),
            AttestationRequired = Number("AttestationRequired"),
            AttestationExpired = Number("AttestationExpired"),
            Excepted = Number("Excepted"),
            Total = Number("Total"),
        };
    }
}
