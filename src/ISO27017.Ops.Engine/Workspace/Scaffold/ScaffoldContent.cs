using System.Text;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Workspace.Files;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>The files of a new workspace. The mark comes last: what was cut short is no workspace.</summary>
internal static class ScaffoldContent
{
    private const string SchemaLine = "# yaml-language-server: $schema=";

    public static IReadOnlyList<ScaffoldFile> Of(NewWorkspace wanted) =>
        [.. Common(wanted), .. wanted.Sample ? Sample() : Own(wanted)];

    private static IEnumerable<ScaffoldFile> Common(NewWorkspace wanted)
    {
        yield return File("iso27017.schema.json", EditorSchemas.Workspace(EmbeddedCatalog.Catalog, wanted.Japanese));
        yield return File("checks/checks.schema.json", EditorSchemas.Checks());
        yield return File(".gitignore", Templates.Text("gitignore", wanted.Japanese));
        yield return File(".gitattributes", Templates.Text("gitattributes", wanted.Japanese));
        yield return File("evidence/.gitignore", Templates.Text("evidence", wanted.Japanese));
        yield return File("checks/example.yaml", Templates.Text("checks.yaml", wanted.Japanese));
    }

    private static IEnumerable<ScaffoldFile> Own(NewWorkspace wanted)
    {
        yield return File("register.md", RegisterTemplate.Text(CatalogService.Controls()));
        yield return File("exceptions.yaml", Templates.Text("exceptions.yaml", wanted.Japanese));
        yield return File("changes.yaml", Templates.Text("changes.yaml", wanted.Japanese));
        yield return File(WorkspaceFile.Name, Templates.Text(
            "iso27017.yaml",
            wanted.Japanese,
            ("organisation", Quoted(wanted.Organisation)),
            ("regions", $"[ {string.Join(", ", wanted.Regions.Count > 0 ? wanted.Regions : DefaultRegions())} ]"),
            ("accounts", Accounts(wanted.Accounts)),
            ("parameters", ParameterLines.Of(EmbeddedCatalog.Catalog, wanted.Japanese))));
    }

    private static IEnumerable<ScaffoldFile> Sample()
    {
        var files = new EmbeddedFiles();
        foreach (var path in files.All.OrderBy(p => p == WorkspaceFile.Name))
        {
            var bytes = files.ReadAtMost(path, int.MaxValue - 1);
            yield return path == WorkspaceFile.Name ? File(path, Rebased(Encoding.UTF8.GetString(bytes))) : new ScaffoldFile(path, bytes);
        }
    }

    // In the repository the schema lies elsewhere
    private static string Rebased(string yaml)
    {
        var rest = yaml.StartsWith(SchemaLine, StringComparison.Ordinal) ? yaml[(yaml.IndexOf('\n', StringComparison.Ordinal) + 1)..] : yaml;
        return $"{SchemaLine}./iso27017.schema.json\n{rest}";
    }

    private static IEnumerable<string> DefaultRegions() =>
        (EmbeddedCatalog.Catalog.Parameters["Regions.Allowed"].Default as JArray ?? []).Values<string>().OfType<string>();

    private static string Accounts(IReadOnlyList<IsoAccount> accounts)
    {
        if (accounts.Count == 0) return "# accounts:\n#   - { id: \"111122223333\", name: example, kind: product }";
        var lines = accounts.Select(a => $"  - {{ id: \"{a.Id}\"" +
            (string.IsNullOrEmpty(a.Name) ? "" : $", name: {Quoted(VisibleText.Of(a.Name))}") +
            (a.Kind is "" or "other" ? "" : $", kind: {a.Kind}") + (string.IsNullOrEmpty(a.Tenant) ? "" : $", tenant: {Quoted(VisibleText.Of(a.Tenant))}") + " }");
        return "accounts:\n" + string.Join('\n', lines);
    }

    // What JSON quotes is quoted for YAML too
    private static string Quoted(string text) => JsonConvert.ToString(text);

    private static ScaffoldFile File(string path, string text) => new(path, new UTF8Encoding(false).GetBytes(text));
}
