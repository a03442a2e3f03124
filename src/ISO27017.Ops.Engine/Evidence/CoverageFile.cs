using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary><c>coverage.json</c>: every planned call, in the order of the documents' paths.</summary>
internal static class CoverageFile
{
    /// <summary>The entries of <paramref name="run"/>, in order.</summary>
    public static IReadOnlyList<CoverageEntry> Of(IRunRecord run) =>
    [
        .. run.Ledger
            .Select(o => CoverageEntry.Of(o, run.IsAbsent(o.Call.Key)))
            .OrderBy(e => e.Document, StringComparer.Ordinal),
    ];

    /// <summary>Writes the file. The stream stays open.</summary>
    public static void Write(Stream target, IEnumerable<CoverageEntry> entries) => PackageJson.Write(target, json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("calls");
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            entry.ToJson().WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It is another file.</exception>
    public static IReadOnlyList<CoverageEntry> Read(Stream source)
    {
        try
        {
            return [.. ((JArray)PackageJson.Read(source)["calls"]!).Select(CoverageEntry.FromJson)];
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new FormatException($"{PackageLayout.Coverage} is not a list of calls.", e);
        }
    }
}
