using System.Globalization;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports;

/// <summary>What a report is about, in one language.</summary>
internal sealed class ReportModel(
    IRunRecord run,
    IReadOnlyList<IsoResult> results,
    IReadOnlyList<IsoVerdict> verdicts,
    IReadOnlyList<CoverageEntry> coverage,
    CultureInfo culture,
    string otherReport)
{
    private readonly Dictionary<(string, IsoRole), IsoVerdict> _verdicts = verdicts.ToDictionary(v => (v.ControlId, v.Role));
    private readonly Dictionary<string, IsoAccount> _accounts = run.Accounts.DistinctBy(a => a.Id).ToDictionary(a => a.Id);
    private readonly HashSet<string> _checkIds = [.. run.Checks.Select(c => c.Id)];
    private readonly Dictionary<string, IsoControl> _controls = run.Controls.ToDictionary(c => c.Id);

    public IRunRecord Run => run;

    /// <summary>The controls. Taken once: a run may make them anew each time that it is asked.</summary>
    public IReadOnlyList<IsoControl> Controls { get; } = run.Controls;

    /// <summary>The parameters in force, taken once.</summary>
    public JObject Parameters { get; } = run.Parameters;

    public IReadOnlyList<IsoResult> Results => results;

    public IReadOnlyList<IsoVerdict> Verdicts => verdicts;

    public IReadOnlyList<CoverageEntry> Coverage => coverage;

    /// <summary><c>ja</c> or <c>en</c>.</summary>
    public string Language { get; } = culture.TwoLetterISOLanguageName == "ja" ? "ja" : "en";

    /// <summary>The checks of the run, and those that only results name.</summary>
    public ILookup<string, IsoCheck> Checks { get; } = run.Checks.ToLookup(c => c.ControlId);

    /// <summary>The file of the same report in the other language.</summary>
    public string OtherReport => otherReport;

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

    /// <summary>A check's id, linked to its part of the report if it has one.</summary>
    public Html CheckLink(string id, string? rule = null)
    {
        var text = rule is null ? id : $"{id} / {rule}";
        return _checkIds.Contains(id) ? new Html().Add($"<a href=\"#check-{id}\">{text}</a>") : new Html().Add($"<span class=\"mono\">{text}</span>");
    }

    /// <summary>What the workspace said; null if it was not asked, or could not say.</summary>
    /// <param name="operation">The question, such as <c>ListDocuments</c>.</param>
    public JObject? Fact(string operation)
    {
        if (run.Ledger.FirstOrDefault(o => o.Call.Service == AwsCall.Workspace && o.Call.Operation == operation) is not { } asked)
        {
            return null;
        }

        using var document = run.OpenDocument(asked.Call.Key);
        return DocumentFile.Read(document).Answer as JObject;
    }

    /// <summary>A check or a role side, linked to its part of the report if it has one.</summary>
    public Html RestLink(string name)
    {
        var control = name[..name.LastIndexOf('-')];
        return _checkIds.Contains(name) || !_controls.ContainsKey(control)
            ? CheckLink(name)
            : new Html().Add($"<a href=\"#control-{control}\">{name}</a>");
    }

    /// <summary>True if the call has no complete answer.</summary>
    public static bool IsUnanswered(CoverageEntry call) => call.Outcome is not (CoverageEntry.Answered or CoverageEntry.Absent);
}
