using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>One document of a package: a call and what became of it. The answer stands as it came; equal outcomes give equal bytes.</summary>
internal static class DocumentFile
{
    /// <summary>Writes <paramref name="outcome"/>. The stream stays open.</summary>
    public static void Write(Stream target, CallOutcome outcome) => PackageJson.Write(target, json =>
    {
        json.WriteStartObject();
        Member(json, "account", outcome.Call.AccountId);
        Member(json, "region", outcome.Call.Region);
        Member(json, "service", outcome.Call.Service);
        Member(json, "operation", outcome.Call.Operation);
        Tree(json, "parameters", outcome.Call.Parameters);
        Member(json, "at", Timestamps.Write(outcome.At));
        Member(json, "requestId", outcome.RequestId);
        Member(json, "httpStatus", outcome.HttpStatus);
        Member(json, "attempts", outcome.Attempts);
        Member(json, "pages", outcome.Pages);
        Member(json, "durationMs", Math.Round(outcome.Duration.TotalMilliseconds, 4));
        Member(json, "truncated", outcome.Truncated);
        if (outcome.Error is { } error)
        {
            json.WritePropertyName("error");
            json.WriteStartObject();
            Member(json, "code", error.Code);
            Member(json, "message", error.Message);
            Member(json, "reason", error.Reason.ToString());
            Member(json, "retryable", error.Retryable);
            json.WriteEndObject();
        }

        if (outcome.Answer is { } answer)
        {
            Tree(json, "answer", answer);
        }

        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not a document.</exception>
    public static CallOutcome Read(Stream source)
    {
        try
        {
            return Outcome((JObject)PackageJson.Read(source));
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            throw new JsonReaderException("The text is JSON, but not a document of an evidence package.", e);
        }
    }

    private static CallOutcome Outcome(JObject document)
    {
        var answer = document.Property("answer")?.Value;
        answer?.Parent!.Remove();
        var error = document["error"] is JObject e
            ? new AwsError(Text(e, "code"), Text(e, "message"), Enum.Parse<IsoReason>(Text(e, "reason")), (bool)Given(e, "retryable"))
            : null;
        return answer is null && error is null
            ? throw new FormatException("neither answer nor error")
            : new CallOutcome
            {
                Call = new AwsCall(
                    Text(document, "account"), Text(document, "region"), Text(document, "service"), Text(document, "operation"),
                    (JObject)Given(document, "parameters")),
                At = Timestamps.Read(Text(document, "at")),
                RequestId = (string?)document["requestId"],
                HttpStatus = (int?)document["httpStatus"],
                Attempts = (int)Given(document, "attempts"),
                Pages = (int)Given(document, "pages"),
                Duration = TimeSpan.FromTicks((long)Math.Round((double)Given(document, "durationMs") * TimeSpan.TicksPerMillisecond)),
                Truncated = (bool)Given(document, "truncated"),
                Answer = answer,
                Error = error,
            };
    }

    private static JToken Given(JObject from, string name) => from[name] ?? throw new FormatException($"no {name}");

    private static string Text(JObject from, string name) => (string?)Given(from, name) ?? throw new FormatException($"no {name}");

    private static void Member(JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Tree(JsonWriter json, string name, JToken value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
    }
}
