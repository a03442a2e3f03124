using ISO27017.Ops.Engine.Assessment.Policies;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>selects(plan, resource)</c>: whether a DLM policy or AWS Backup selection takes <c>{ Arn, Tags }</c>; see <see cref="BackupSelector"/>.</summary>
internal sealed class SelectsFunction() : CatalogFunction("selects", 2)
{
    /// <inheritdoc/>
    protected override JToken? Run(JToken[] args) =>
        args[0] is JObject plan && args[1] is JObject resource
            ? BackupSelector.Selects(plan, resource) is { } selected ? new JValue(selected) : null
            : throw Unfit("two objects", args[0]);
}
