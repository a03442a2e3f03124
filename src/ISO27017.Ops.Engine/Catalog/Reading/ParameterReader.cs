using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>Reads a parameter's definition.</summary>
internal static class ParameterReader
{
    public static ParameterDefinition Read(JObject entry) => new()
    {
        Name = entry.Text("parameter"),
        At = entry.At(),
        Title = entry.Local("title"),
        Schema = entry.Map("schema"),
        Default = entry["default"],
    };
}
