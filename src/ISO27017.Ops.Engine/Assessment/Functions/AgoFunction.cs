using System.Globalization;
using System.Xml;
using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>ago('P90D')</c>: the time stamp that long before the run's AsOf, to the second.</summary>
internal sealed class AgoFunction(EvaluationScope scope) : CatalogFunction("ago", 1)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => new JValue(Before(scope.AsOf, Text(args[0])));

    /// <summary>The time stamp an ISO 8601 duration before <paramref name="asOf"/>.</summary>
    /// <exception cref="FormatException">It is not an ISO 8601 duration.</exception>
    public static string Before(DateTimeOffset asOf, string duration) =>
        (asOf - XmlConvert.ToTimeSpan(duration)).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'+00:00'", CultureInfo.InvariantCulture);
}
