using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>results.jsonl</c>: a result a line, with the names that scripts know from the pipeline.</summary>
internal static class ResultLines
{
    /// <summary>The order of results in a package, whatever order they came in.</summary>
    public static IReadOnlyList<IsoResult> Sort(IEnumerable<IsoResult> results, IReadOnlyList<IsoControl> controls)
    {
        var order = controls.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var sorted = results.ToList();
        sorted.Sort((a, b) => Compare(a, b, order));
        return sorted;
    }

    /// <summary>Writes the lines. The stream stays open.</summary>
    public static void Write(Stream target, IEnumerable<IsoResult> results)
    {
        foreach (var result in results)
        {
            PackageJson.WriteLine(target, json => Tree(result).WriteTo(json));
        }
    }

    /// <summary>Reads the lines one by one.</summary>
    /// <param name="source">The file.</param>
    /// <param name="run">The run that the results are to carry.</param>
    /// <exception cref="JsonException">A line is not a result.</exception>
    public static IEnumerable<IsoResult> Read(Stream source, IsoRun? run = null)
    {
        using var text = new StreamReader(source, PackageJson.Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            yield return Result(line, number, run);
        }
    }

    // The whole text is made only where everything else is equal: of a large run all of them would fill the memory.
    private static int Compare(IsoResult a, IsoResult b, Dictionary<string, int> order)
    {
        if (ReferenceEquals(a, b))
        {
            return 0;
        }

        int by;
        return (by = order.GetValueOrDefault(a.ControlId, int.MaxValue).CompareTo(order.GetValueOrDefault(b.ControlId, int.MaxValue))) != 0
            || (by = a.Role.CompareTo(b.Role)) != 0
            || (by = string.CompareOrdinal(a.CheckId, b.CheckId)) != 0
            || (by = string.CompareOrdinal(a.Rule, b.Rule)) != 0
            || (by = string.CompareOrdinal(a.AccountId, b.AccountId)) != 0
            || (by = string.CompareOrdinal(a.Region, b.Region)) != 0
            || (by = string.CompareOrdinal(a.ResourceId, b.ResourceId)) != 0
            ? by
            : string.CompareOrdinal(Line(a), Line(b));
    }

    private static IsoResult Result(string line, int number, IsoRun? run)
    {
        try
        {
            var o = (JObject)PackageJson.Read(new StringReader(line));
            return new IsoResult
            {
                ControlId = Text(o, nameof(IsoResult.ControlId)),
                Role = Enum.Parse<IsoRole>(Text(o, nameof(IsoResult.Role))),
                CheckId = Text(o, nameof(IsoResult.CheckId)),
                Rule = (string?)o[nameof(IsoResult.Rule)],
                Kind = Enum.Parse<IsoKind>(Text(o, nameof(IsoResult.Kind))),
                Status = Enum.Parse<IsoStatus>(Text(o, nameof(IsoResult.Status))),
                OriginalStatus = Enum.Parse<IsoStatus>(Text(o, nameof(IsoResult.OriginalStatus))),
                Reason = Enum.Parse<IsoReason>(Text(o, nameof(IsoResult.Reason))),
                AccountId = (string?)o[nameof(IsoResult.AccountId)],
                Region = (string?)o[nameof(IsoResult.Region)],
                ResourceId = (string?)o[nameof(IsoResult.ResourceId)],
                Expected = (string?)o[nameof(IsoResult.Expected)],
                Observed = (string?)o[nameof(IsoResult.Observed)],
                Texts = new(Text(o, "TitleJa"), Text(o, "TitleEn")),
                Messages = new(Text(o, "MessageJa"), Text(o, "MessageEn")),
                CollectedAt = Timestamps.Read(Text(o, nameof(IsoResult.CollectedAt))),
                Documents = [.. ((JArray)o[nameof(IsoResult.Documents)]!).Select(d => (string)d!)],
                Run = run,
            };
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new JsonReaderException($"Line {number} of {PackageLayout.ResultsJson} is not a result.", e);
        }
    }

    private static string Text(JObject from, string name) => (string?)from[name] ?? throw new FormatException($"no {name}");

    private static string Line(IsoResult result) => Tree(result).ToString(Formatting.None);

    private static JObject Tree(IsoResult r) => new()
    {
        [nameof(r.ControlId)] = r.ControlId,
        [nameof(r.Role)] = r.Role.ToString(),
        [nameof(r.CheckId)] = r.CheckId,
        [nameof(r.Rule)] = r.Rule,
        [nameof(r.Kind)] = r.Kind.ToString(),
        [nameof(r.Status)] = r.Status.ToString(),
        [nameof(r.OriginalStatus)] = r.OriginalStatus.ToString(),
        [nameof(r.Reason)] = r.Reason.ToString(),
        [nameof(r.Advisory)] = r.Advisory,
        [nameof(r.AccountId)] = r.AccountId,
        [nameof(r.Region)] = r.Region,
        [nameof(r.ResourceId)] = r.ResourceId,
        [nameof(r.Expected)] = r.Expected,
        [nameof(r.Observed)] = r.Observed,
        ["TitleJa"] = r.Texts.Ja,
        ["TitleEn"] = r.Texts.En,
        ["MessageJa"] = r.Messages.Ja,
        ["MessageEn"] = r.Messages.En,
        [nameof(r.CollectedAt)] = Timestamps.Write(r.CollectedAt),
        [nameof(r.Documents)] = new JArray(r.Documents),
    };
}
