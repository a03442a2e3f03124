using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Asff;

/// <summary>AWS Security Finding Format: an array that <c>aws securityhub batch-import-findings --findings file://…</c> takes. The call
/// takes findings of one account and region, 100 at most: where the array is not such a batch, the batches are beside it.</summary>
internal sealed class AsffReport : IReportWriter
{
    /// <summary>What one call takes.</summary>
    public const int MostInBatch = 100;

    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.Asff;

    /// <inheritdoc/>
    public string Extension => ".asff.json";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model)
    {
        var maker = new AsffFindings(model);
        Write(files, files.Name, model.Results, maker);
        var calls = model.Results
            .GroupBy(maker.Call)
            .OrderBy(g => g.Key.Account, StringComparer.Ordinal).ThenBy(g => g.Key.Region, StringComparer.Ordinal)
            .SelectMany(g => g.Chunk(MostInBatch).Select((results, i) => (g.Key, Number: i + 1, Results: results)))
            .ToList();
        if (calls.Count < 2)
        {
            return;
        }

        foreach (var ((account, region), number, results) in calls)
        {
            Write(files, string.Create(CultureInfo.InvariantCulture, $"{files.Folder}/{account}.{region}.{number:0000}.json"), results, maker);
        }
    }

    private static void Write(IReportFiles files, string name, IEnumerable<IsoResult> results, AsffFindings maker)
    {
        using var stream = files.Create(name);
        PackageJson.Write(stream, json => Write(json, results.Select(maker.Finding)));
    }

    private static void Write(JsonWriter json, IEnumerable<JObject> findings)
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            finding.WriteTo(json);
        }

        json.WriteEndArray();
    }
}
