using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>from_epoch_ms(n)</c>: the ISO 8601 time stamp of epoch milliseconds, as CloudWatch Logs tells its times.</summary>
internal sealed class FromEpochFunction() : CatalogFunction("from_epoch_ms", 1)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) =>
        args[0].Type is JTokenType.Integer or JTokenType.Float
            ? new JValue(DateTimeOffset.FromUnixTimeMilliseconds(args[0].Value<long>())
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))
            : throw Unfit("a number", args[0]);
}
