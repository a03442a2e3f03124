using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.SeedCompiler.Models;

/// <summary>Writes a model so that a person can read it and a difference shows the member that changed: objects of plain
/// values on one line.</summary>
internal static class ModelWriter
{
    /// <summary>The text of <paramref name="model"/>.</summary>
    public static string Write(JObject model)
    {
        var text = new StringBuilder();
        Write(text, model, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JToken value, int depth)
    {
        if (value is not JObject { HasValues: true } open || (depth > 1 && open.Values().All(v => v is JValue or JArray)
            && open.ToString(Formatting.None).Length < 100))
        {
            text.Append(OneLine(value));
            return;
        }

        var first = true;
        text.Append('{');
        foreach (var member in open.Properties())
        {
            text.Append(first ? "\n" : ",\n").Append(' ', 2 * (depth + 1))
                .Append(JsonConvert.ToString(member.Name)).Append(": ");
            Write(text, member.Value, depth + 1);
            first = false;
        }

        text.Append('\n').Append(' ', 2 * depth).Append('}');
    }

    private static string OneLine(JToken value) => value switch
    {
        JObject { HasValues: false } => "{}",
        JObject o => "{ " + string.Join(", ", o.Properties().Select(p => $"{JsonConvert.ToString(p.Name)}: {OneLine(p.Value)}")) + " }",
        JArray a => "[" + string.Join(", ", a.Select(OneLine)) + "]",
        _ => value.ToString(Formatting.None),
    };
}
