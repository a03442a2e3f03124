using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>One planned call and what became of it, as <c>coverage.json</c> has it.</summary>
internal sealed record CoverageEntry
{
    /// <summary><see cref="Outcome"/> of a complete answer.</summary>
    public const string Answered = "Answered";

    /// <summary><see cref="Outcome"/> of an error that the catalogue takes as an answer.</summary>
    public const string Absent = "Absent";

    public required string Document { get; init; }
    public required string Account { get; init; }
    public required string Region { get; init; }

    /// <summary>As <c>service:Operation</c>.</summary>
    public required string Operation { get; init; }

    /// <summary><see cref="Answered"/>, <see cref="Absent"/>, or the reason why there is no complete answer.</summary>
    public required string Outcome { get; init; }

    public string? ErrorCode { get; init; }
    public string? RequestId { get; init; }
    public int? HttpStatus { get; init; }
    public int Attempts { get; init; }
    public int Pages { get; init; }
    public double DurationMs { get; init; }
    public required string At { get; init; }

    /// <summary>True if there is a complete answer.</summary>
    public bool IsAnswered => Outcome is Answered or Absent;

    /// <summary>The entry of <paramref name="outcome"/>.</summary>
    public static CoverageEntry Of(CallOutcome outcome, bool absent) => new()
    {
        Document = outcome.Call.Key,
        Account = outcome.Call.AccountId,
        Region = outcome.Call.Region,
        Operation = $"{outcome.Call.Service}:{outcome.Call.Operation}",
        Outcome = (outcome, absent) switch
        {
            (_, true) => Absent,
            ({ Truncated: true }, _) => nameof(IsoReason.Truncated),
            ({ Error: { } error }, _) => error.Reason.ToString(),
            _ => Answered,
        },
        ErrorCode = outcome.Error?.Code,
        RequestId = outcome.RequestId,
        HttpStatus = outcome.HttpStatus,
        Attempts = outcome.Attempts,
        Pages = outcome.Pages,
        DurationMs = Math.Round(outcome.Duration.TotalMilliseconds, 4),
        At = Timestamps.Write(outcome.At),
    };

    public JObject ToJson() => new()
    {
        ["document"] = Document,
        ["account"] = Account,
        ["region"] = Region,
        ["operation"] = Operation,
        ["outcome"] = Outcome,
        ["errorCode"] = ErrorCode,
        ["requestId"] = RequestId,
        ["httpStatus"] = HttpStatus,
        ["attempts"] = Attempts,
        ["pages"] = Pages,
        ["durationMs"] = DurationMs,
        ["at"] = At,
    };

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static CoverageEntry FromJson(JToken json)
    {
        try
        {
            return new CoverageEntry
            {
                Document = Text(json, "document"),
                Account = Text(json, "account"),
                Region = Text(json, "region"),
                Operation = Text(json, "operation"),
                Outcome = Text(json, "outcome"),
                ErrorCode = (string?)json["errorCode"],
                RequestId = (string?)json["requestId"],
                HttpStatus = (int?)json["httpStatus"],
                Attempts = (int)json["attempts"]!,
                Pages = (int)json["pages"]!,
                DurationMs = (double)json["durationMs"]!,
                At = Text(json, "at"),
            };
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or InvalidOperationException or OverflowException)
        {
            throw new FormatException($"{PackageLayout.Coverage} has an entry that is not one.", e);
        }
    }

    private static string Text(JToken json, string name) => (string?)json[name] ?? throw new FormatException($"no {name}");
}
