using System.Globalization;
using CsvHelper;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>A row of <c>verdicts.csv</c>, as far as it can be checked against the results.</summary>
internal sealed record VerdictRow(string ControlId, string Role, IsoStatus Status, IReadOnlyDictionary<IsoStatus, int> Counts, int Total)
{
    // From the worst. What stands after Excepted never makes a side worse.
    private static readonly IsoStatus[] Severity =
    [
        IsoStatus.Fail, IsoStatus.DocumentOutdated, IsoStatus.NotEvaluated, IsoStatus.AttestationExpired, IsoStatus.AttestationRequired,
        IsoStatus.Excepted,
    ];

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">It is another table.</exception>
    public static IReadOnlyList<VerdictRow> Read(Stream source)
    {
        try
        {
            using var text = new StreamReader(source, leaveOpen: true);
            using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            var rows = new List<VerdictRow>();
            while (csv.Read())
            {
                rows.Add(new VerdictRow(
                    Cell(csv, nameof(ControlId)),
                    Cell(csv, nameof(Role)),
                    Enum.Parse<IsoStatus>(Cell(csv, nameof(Status))),
                    Enum.GetValues<IsoStatus>().ToDictionary(s => s, s => Number(Cell(csv, Column(s)))),
                    Number(Cell(csv, nameof(Total)))));
            }

            return rows;
        }
        catch (Exception e) when (e is CsvHelperException or FormatException or ArgumentException or OverflowException)
        {
            throw new FormatException("It is not the table of verdicts.", e);
        }
    }

    /// <summary>True if the rows count exactly these results, and no side looks better than its worst result.</summary>
    public static bool Agree(IReadOnlyList<VerdictRow> rows, IEnumerable<IsoResult> results)
    {
        var counts = results.Where(r => !r.Advisory)
            .GroupBy(r => (r.ControlId, Role: r.Role.ToString(), r.Status))
            .ToDictionary(g => g.Key, g => g.Count());
        return rows.Sum(r => r.Total) == counts.Values.Sum()
            && rows.DistinctBy(r => (r.ControlId, r.Role)).Count() == rows.Count
            && rows.All(row => row.IsHonest()
                && row.Counts.All(c => counts.GetValueOrDefault((row.ControlId, row.Role, c.Key)) == c.Value));
    }

    private static string Column(IsoStatus status) => status switch
    {
        IsoStatus.Pass => nameof(IsoVerdict.Passed),
        IsoStatus.Fail => nameof(IsoVerdict.Failed),
        _ => status.ToString(),
    };

    private static string Cell(CsvReader csv, string column) => csv.GetField(column) ?? string.Empty;

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private bool IsHonest()
    {
        var worst = Array.FindIndex(Severity, s => Counts[s] > 0);
        var said = Array.IndexOf(Severity, Status);
        return Counts.Values.Sum() == Total && (worst < 0 || (said >= 0 && said <= worst));
    }
}
