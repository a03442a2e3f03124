using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>age_minutes(ts)</c>, <c>age_hours(ts)</c>, <c>age_days(ts)</c>: time from <c>ts</c> to the run's AsOf, with its fraction.</summary>
internal sealed class AgeFunction(string name, TimeSpan unit, EvaluationScope scope) : CatalogFunction(name, 1)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => new JValue((scope.AsOf - Instant(args[0])) / unit);
}
