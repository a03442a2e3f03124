using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Catalog.Parameters;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>The pass condition as a reader sees it: with the parameters' values in it.</summary>
internal static partial class ExpectationText
{
    private const int LongestValue = 200;

    /// <summary>The condition, each <c>param('…')</c> replaced by its value as JSON; one without a value stays.</summary>
    public static string Of(string expression, ParameterSet parameters) =>
        Parameter().Replace(expression, m =>
        {
            if (!parameters.TryGet(m.Groups[1].Value, out var value))
                return m.Value;
            var text = value.ToString(Formatting.None);
            return text.Length > LongestValue ? m.Value : text;
        });

    [GeneratedRegex(@"param\('([^']+)'\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
