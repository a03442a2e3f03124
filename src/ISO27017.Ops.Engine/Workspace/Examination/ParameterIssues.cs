using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Workspace.Parameters;

namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>Parameters that no check knows, values that are not allowed, and values that checks lack.</summary>
internal static class ParameterIssues
{
    private const int ChecksNamed = 5;

    public static void Find(Examined examined, Issues issues)
    {
        var (file, catalog) = (examined.File, examined.Catalog);
        var given = OrganisationParameters.Of(file, catalog.Parameters);
        var check = new ParameterCheck(catalog.Parameters);
        check.Workspace(given);
        issues.Add("Parameter", check.Problems);
        // A wrong value is told already, and a claim that cannot be read is told of its document
        var known = given.Properties().Select(p => p.Name).Concat(file.Claims.Select(c => c.Parameter)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var readers = catalog.Checks.Where(c => c.Rules.Count > 0)
            .SelectMany(c => Footprint.Of(catalog, c.Rules).Parameters.Select(p => (Parameter: p, c.Id)))
            .ToLookup(r => r.Parameter, r => r.Id, StringComparer.Ordinal);
        foreach (var parameter in catalog.Parameters.Values.Where(p => p.Default is null && !known.Contains(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal))
            Missing(file, parameter, [.. readers[parameter.Name]], issues);
    }

    private static void Missing(WorkspaceFile file, ParameterDefinition parameter, List<string> readers, Issues issues)
    {
        if (readers.Count == 0) return;
        var names = string.Join(", ", readers.Take(ChecksNamed));
        var more = readers.Count - ChecksNamed;
        issues.Add(file.Path, 0, IsoSeverity.Warning, "MissingParameter",
            $"パラメーター {parameter.Name}（{parameter.Title.Ja}）がありません。{names}{(more > 0 ? $" ほか {more} 件" : "")} は NotEvaluated になります。parameters に書いてください。",
            $"The parameter {parameter.Name} ({parameter.Title.En}) is missing: {names}{(more > 0 ? $" and {more} more" : "")} will be NotEvaluated. Write it under parameters.");
    }
}
