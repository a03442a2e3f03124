using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>An approved exception and what it covered.</summary>
/// <param name="Entry">The exception.</param>
/// <param name="Matched">How many findings it covers.</param>
/// <param name="Live">True if it had not ended at the run's instant.</param>
/// <param name="Open">True if something that it might cover could not be looked at.</param>
internal sealed record ExceptionUse(ExceptionEntry Entry, int Matched, bool Live, bool Open)
{
    /// <summary>How it looks.</summary>
    public StatusLook Look => StatusLook.Of(Live ? IsoStatus.Excepted : IsoStatus.AttestationExpired);

    /// <summary>What it covers, beside the check.</summary>
    public string Place => string.Join(' ', new[] { Entry.Account, Entry.Region, Entry.Resource }.OfType<string>());

    /// <summary>The exceptions that the run knew; none without a workspace.</summary>
    public static IReadOnlyList<ExceptionUse> Of(ReportModel model)
    {
        try
        {
            // What was found counts here, so that an expired exception shows what it no longer covers.
            var matcher = new ExceptionMatcher(model.Fact("ListExceptions"), model.Run.AsOf);
            foreach (var result in model.Results)
            {
                matcher.Count(result);
            }

            return [.. matcher.Uses().Select(u => new ExceptionUse(u.Entry, u.Matched, u.Live, u.Open))];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>How it stands. That it covers nothing is said only where everything that it might cover was looked at.</summary>
    public string State(ReportModel model)
    {
        var day = EntryDay.Write(Entry.Expires);
        var said = (Live, Matched, Open) switch
        {
            (false, 0, _) => model.T($"期限切れ（{day}）。", $"Expired ({day})."),
            (false, _, _) => model.T($"期限切れ（{day}）。{Matched:N0} 件は元の判定のまま。", $"Expired ({day}); {Matched:N0} results count as found."),
            (true, 0, true) => model.T($"{day} まで。", $"Until {day}."),
            (true, 0, false) => model.T($"{day} まで。この実行で当てはまる結果なし。", $"Until {day}; it covers no result of this run."),
            _ => model.T($"{day} まで。{Matched:N0} 件に適用。", $"Until {day}; it covers {Matched:N0} results."),
        };
        return !Open ? said : said + (model.Language == "ja" ? string.Empty : " ") + model.T(
            $"対象の一部を確認できず、ほかに当てはまるものがあるかは分かりません。", $"Part of what it may cover could not be looked at.");
    }
}
