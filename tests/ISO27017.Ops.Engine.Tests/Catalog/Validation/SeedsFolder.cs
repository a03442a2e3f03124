using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Catalog.Validation;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Tests.Catalog.Validation;

/// <summary>A seeds folder of a test's own, with the real schemas.</summary>
internal sealed class SeedsFolder : IDisposable
{
    private readonly string _temp = Directory.CreateTempSubdirectory("iso27017-seeds-").FullName;

    public SeedsFolder()
    {
        Directory.CreateDirectory(Path.Combine(Root, "schema"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository(), "seeds", "schema")))
            File.Copy(file, Path.Combine(Root, "schema", Path.GetFileName(file)));
    }

    public string Root => Path.Combine(_temp, "seeds");

    /// <summary>A control, query, parameter and check that are right, to be changed one thing at a time.</summary>
    public static SeedsFolder Sound() => new SeedsFolder()
        .With("controls/9.2.3.yaml", Control).With("queries/iam.yaml", Query).With("parameters/a.yaml", Parameter).With("checks/9.2.3.yaml", Check);

    public const string Control = """
        control: 9.2.3
        order: 13
        title: { ja: 特権, en: Privileges }
        domain: { id: "9", ja: 制御, en: Control }
        iso27002_2022: ["8.2"]
        csc: { state: measure, guidance: { ja: あ, en: a } }
        csp: { state: noMeasure }
        """;

    public const string Query = """
        - query: users
          call: iam:ListUsers
          scope: global
          items: Users
          id: Arn
        """;

    public const string Parameter = """
        - parameter: Keys.MaxAgeDays
          title: { ja: 日数, en: Days }
          schema: { type: integer, minimum: 1 }
          default: 90
        """;

    public const string Check = """
        - check: 9.2.3-CSC-01
          kind: CFG
          title: { ja: あ, en: a }
          query: users
          expect: "age_days(CreateDate) <= param('Keys.MaxAgeDays')"
          empty: pass
          examples:
            - { verdict: Pass, item: { CreateDate: !ago P90D } }
            - { verdict: Fail, item: { CreateDate: !ago P91D } }
            - { verdict: NotEvaluated, item: { UserName: x } }
        """;

    public SeedsFolder With(string path, string yaml)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, yaml);
        return this;
    }

    public CatalogSources Read() => CatalogFolder.Read(Root);

    public IReadOnlyList<SourceProblem> Problems() => CatalogValidator.Validate(Read());

    public void Dispose() => Directory.Delete(_temp, recursive: true);

    private static string Repository([CallerFilePath] string here = "")
    {
        var at = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(at.FullName, "ISO27017.Ops.sln"))) at = at.Parent!;
        return at.FullName;
    }
}
