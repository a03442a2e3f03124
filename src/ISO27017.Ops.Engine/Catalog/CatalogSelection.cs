using System.IO.Enumeration;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>What a user means by ids with wildcards (<c>*</c>, <c>?</c>), in any letter case.</summary>
internal static class CatalogSelection
{
    /// <summary>The controls; all without a wish.</summary>
    /// <exception cref="IsoOpsException"><c>UnknownControl</c>: an id or pattern fits nothing.</exception>
    public static IReadOnlyList<ControlDefinition> Controls(ControlCatalog catalog, IReadOnlyCollection<string> wanted) =>
        Of(catalog.Controls, c => c.Id, wanted, (id, near) => new IsoOpsException(
            "UnknownControl", IsoError.NotFound, new LocalText(
                $"管理策 '{id}' はありません。{Near(near, "もしかして: ", "Get-IsoControl で一覧を確認してください。")}",
                $"There is no control '{id}'. {Near(near, "Did you mean ", "Get-IsoControl lists them all.")}"), id));

    /// <summary>The checks; all without a wish.</summary>
    /// <exception cref="IsoOpsException"><c>UnknownCheck</c>: an id or pattern fits nothing.</exception>
    public static IReadOnlyList<CheckDefinition> Checks(ControlCatalog catalog, IReadOnlyCollection<string> wanted) =>
        Of(catalog.Checks, c => c.Id, wanted, (id, near) => new IsoOpsException(
            "UnknownCheck", IsoError.NotFound, new LocalText(
                $"チェック '{id}' はありません。{Near(near, "もしかして: ", "Get-IsoCheck で一覧を確認してください。")}",
                $"There is no check '{id}'. {Near(near, "Did you mean ", "Get-IsoCheck lists them all.")}"), id));

    private static IReadOnlyList<T> Of<T>(
        IReadOnlyList<T> all, Func<T, string> id, IReadOnlyCollection<string> wanted, Func<string, IReadOnlyList<string>, IsoOpsException> unknown)
    {
        if (wanted.Count == 0)
            return all;
        foreach (var pattern in wanted.Where(p => !all.Any(a => Fits(p, id(a)))))
            throw unknown(pattern, NearMatches.Of(pattern, all.Select(id)));
        return [.. all.Where(a => wanted.Any(p => Fits(p, id(a))))];
    }

    private static bool Fits(string pattern, string id) => FileSystemName.MatchesSimpleExpression(pattern, id);

    private static string Near(IReadOnlyList<string> near, string ask, string otherwise) =>
        near.Count > 0 ? ask + string.Join(", ", near) + "?" : otherwise;
}
