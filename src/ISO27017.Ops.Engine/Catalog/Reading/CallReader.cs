using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>Reads a call, wherever it is written: a query's own, a follow-up, a preparation.</summary>
internal static class CallReader
{
    public static CallDefinition Read(JObject entry)
    {
        var call = entry.Text("call").Split(':', 2);
        return new CallDefinition
        {
            Service = call[0],
            Operation = call[1],
            With = entry.Map("with"),
            Region = entry.TextOrNull("region"),
            Items = entry.TextOrNull("items"),
            Absent = entry.Map("absent").Properties().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal),
            Limit = entry.Duration("limit"),
        };
    }

    public static PrepareDefinition Prepare(JObject entry) => new(Read(entry), entry.Text("until"));

    public static EnrichDefinition Enrich(string name, JObject entry) => new()
    {
        Name = name,
        Call = Read(entry),
        When = entry.TextOrNull("when"),
        Repeat = (bool?)entry["repeat"] ?? false,
        Batch = (int?)entry["batch"],
        On = entry.Pairs("on"),
    };
}
