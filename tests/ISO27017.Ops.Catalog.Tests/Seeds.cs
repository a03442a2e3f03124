using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Reading;

namespace ISO27017.Ops.Catalog.Tests;

/// <summary>The repository's seeds, read once.</summary>
internal static class Seeds
{
    private static readonly Lazy<CatalogSources> Read = new(() => CatalogFolder.Read(Folder()));
    private static readonly Lazy<ControlCatalog> Whole = new(() => new ControlCatalog(CatalogContent.Read(Sources)));

    public static CatalogSources Sources => Read.Value;

    public static ControlCatalog Catalog => Whole.Value;

    public static string Folder([CallerFilePath] string here = "")
    {
        var at = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(at.FullName, "ISO27017.Ops.sln"))) at = at.Parent!;
        return Path.Combine(at.FullName, "seeds");
    }
}
