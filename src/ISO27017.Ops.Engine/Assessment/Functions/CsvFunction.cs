using System.Globalization;
using CsvHelper;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>csv(s)</c>: the rows of a CSV text as objects by its header. Every value is text.</summary>
internal sealed class CsvFunction() : CatalogFunction("csv", 1)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args)
    {
        using var text = new StringReader(Text(args[0]));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        var rows = new JArray();
        if (!csv.Read() || !csv.ReadHeader())
            return rows;
        while (csv.Read())
            rows.Add(new JObject(csv.HeaderRecord!.Select((name, i) => new JProperty(name, csv.GetField(i)))));
        return rows;
    }
}
