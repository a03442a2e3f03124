using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>from_json(s)</c>: the value that the text says, without members that are null.</summary>
internal sealed class FromJsonFunction() : CatalogFunction("from_json", 1)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => args[0].Type == JTokenType.String
        ? Json.WithoutNulls(Json.Parse(Text(args[0])))
        : args[0];
}
