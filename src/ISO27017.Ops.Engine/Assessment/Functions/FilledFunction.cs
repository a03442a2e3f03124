using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>filled(s)</c>: true for text that is more than white space, null for null.</summary>
internal sealed class FilledFunction() : CatalogFunction("filled", 1)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => new JValue(!string.IsNullOrWhiteSpace(Text(args[0])));
}
