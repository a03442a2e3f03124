using System.Management.Automation;

namespace ISO27017.Ops.Completion;

/// <summary>Turns names into what the tab key offers.</summary>
internal static class Completions
{
    /// <summary>Those that begin with, or match, what was typed.</summary>
    internal static IEnumerable<CompletionResult> Of(string? typed, IEnumerable<(string Name, string ToolTip)> choices)
    {
        var pattern = WildcardPattern.Get((typed ?? string.Empty).Trim('\'', '"') + "*", WildcardOptions.IgnoreCase);
        foreach (var (name, toolTip) in choices)
        {
            if (pattern.IsMatch(name))
            {
                yield return new CompletionResult(Quoted(name), name, CompletionResultType.ParameterValue, toolTip.Length > 0 ? toolTip : name);
            }
        }
    }

    private static string Quoted(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') ? name : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
