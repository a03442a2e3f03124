using System.Globalization;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Content;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports;

/// <summary>What a report is about, in one language.</summary>
internal sealed class ReportModel(
    IRunRecord run,
    IReadOnlyList<IsoResult> results,
    IReadOnlyList<IsoVerdict> verdicts,
    IReadOnlyList<CoverageEntry> coverage,
    CultureInfo culture,
    string? otherReport = null)
{
    private readonly Dictionary<(string, IsoRole), IsoVerdict> _verdicts = verdicts.ToDictionary(v => (v.ControlId, v.Role));
    private readonly Dictionary<string, IsoAccount> _accounts = run.Accounts.DistinctBy(a => a.Id).ToDictionary(a => a.Id);
    private readonly Dictionary<string, IsoCheck> _checks = run.Checks.DistinctBy(c => c.Id).ToDictionary(c => c.Id);
    private readonly Dictionary<string, IsoControl> _controls = run.Controls.ToDictionary(c => c.Id);

    public IRunRecord Run => run;

    /// <summary>The controls. Taken once: a run may make them anew each time that it is asked.</summary>
    public IReadOnlyList<IsoControl> Controls { get; } = run.Controls;

    /// <summary>The parameters in force, taken once.</summary>
    public JObject Parameters { get; } = run.Parameters;

    public IReadOnlyList<IsoResult> Results => results;

    /// <summary>False where only some of the run's results are reported: what is not here is not known to be fine.</summary>
    public bool IsWhole => results.Count >= run.ResultCount;

    public IReadOnlyList<IsoVerdict> Verdicts => verdicts;

    public IReadOnlyList<CoverageEntry> Coverage => coverage;

    /// <summary><c>ja</c> or <c>en</c>.</summary>
    public string Language { get; } = culture.TwoLetterISOLanguageName == "ja" ? "ja" : "en";

    /// <summary>The checks of the run, and those that only results name.</summary>
    public ILookup<string, IsoCheck> Checks { get; } = run.Checks.ToLookup(c => c.ControlId);

    /// <summary>The file of the same report in the other language; null if there is none.</summary>
    public string? OtherReport => otherReport;

    /// <summary>True if the report stands in an evidence package, where it can point at documents and tables beside it.</summary>
    public bool InPackage { get; init; } = otherReport is not null;

    /// <summary>How the verdicts stood and fell over the packages of the organisation, the report's own among them; empty if nobody asked.</summary>
    public IReadOnlyList<IsoTrend> Trend { get; init; } = [];

    /// <summary>Gives the SHA-256 of a document, in lower-case hex; null where it is not known.</summary>
    public Func<string, string?> Digest { get; init; } = _ => null;

    /// <summary>What has changed since an earlier package; null where nothing was compared.</summary>
    public ReportChanges? Changes { get; init; }

    /// <summary>The culture whose numbers the report writes.</summary>
    public CultureInfo Culture => culture;

    /// <summary>The text in the report's language.</summary>
    public string T(LocalText text) => text.In(culture);

    /// <summary>A sentence of ours with numbers in it.</summary>
    public string T(FormattableString ja, FormattableString en) => Language == "ja" ? ja.ToString(culture) : en.ToString(culture);

    /// <summary>A number with its separators.</summary>
    public string N(int number) => number.ToString("N0", culture);

    /// <summary>A time to the minute, in UTC.</summary>
    public static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The verdict over a side; null if it was not selected.</summary>
    public IsoVerdict? Verdict(string controlId, IsoRole role) => _verdicts.GetValueOrDefault((controlId, role));

    /// <summary>The control's title; its id if the catalogue does not know it.</summary>
    public string ControlTitle(string controlId) => _controls.TryGetValue(controlId, out var control) ? T(control.Texts) : controlId;

    /// <summary>The account's name; null if it has none.</summary>
    public string? AccountName(string? id) => id is not null && _accounts.TryGetValue(id, out var account) ? account.Name : null;

    /// <summary>The check; null if the run had none of this id.</summary>
    public IsoCheck? Check(string id) => _checks.GetValueOrDefault(id);

    /// <summary>The control; null if the catalogue does not know it.</summary>
    public IsoControl? Control(string id) => _controls.GetValueOrDefault(id);

    /// <summary>What the workspace said; null if it was not asked, or could not say.</summary>
    /// <param name="operation">The question, such as <c>ListDocuments</c>.</param>
    public JObject? Fact(string operation)
    {
        if (coverage.FirstOrDefault(c => c.Operation == $"{AwsCall.Workspace}:{operation}") is not { } asked)
        {
            return null;
        }

        using var document = run.OpenDocument(asked.Document);
        return DocumentFile.Read(document).Answer as JObject;
    }

    /// <summary>True if the call has no complete answer.</summary>
    public static bool IsUnanswered(CoverageEntry call) => !call.IsAnswered;
}
