using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Assessment;

/// <summary>A small catalogue, two accounts, two regions and a scripted AWS: what a promise of the engine needs to be seen.</summary>
internal sealed class EngineScene
{
    public const string First = "111122223333";
    public const string Second = "444455556666";
    public const string Tokyo = "ap-northeast-1";
    public const string Osaka = "ap-northeast-3";

    /// <summary>When everything in a scene happens.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    public ScriptedSource Source { get; } = new();

    public List<IsoAccount> Accounts { get; } =
        [new() { Id = First, Name = "one", Kind = "management" }, new() { Id = Second, Name = "two", Kind = "tenant", Tenant = "t" }];

    public List<string> Regions { get; } = [Tokyo];

    public JObject Parameters { get; } = [];

    public ScopeFilter Scope { get; set; } = ScopeFilter.Everything;

    /// <summary>Judges checks written as YAML over queries written as YAML.</summary>
    public async Task<List<IsoResult>> JudgeAsync(string queries, string checks, CancellationToken cancel = default)
    {
        var results = new List<IsoResult>();
        await foreach (var result in new Assessor(Plan(queries, checks), null, TimeProvider.System).RunAsync(cancel))
            results.Add(result);
        return results;
    }

    /// <summary>The plan for such checks.</summary>
    public AssessmentPlan Plan(string queries, string checks)
    {
        var catalog = new ControlCatalog(CatalogContent.Read(new CatalogSources { Queries = Read(queries), Checks = Read(checks), Version = "test" }));
        return new AssessmentPlan
        {
            Catalog = catalog,
            Selection = new Selection(catalog.Checks, [], Partial: true),
            Parameters = ParameterSet.Defaults(catalog.Parameters).With(Parameters),
            Accounts = Accounts,
            Home = Accounts[0],
            Regions = Regions,
            AsOf = Now,
            Source = Source,
            SourceKind = "sample",
            Scope = Scope,
        };
    }

    /// <summary>A check with one rule.</summary>
    public static string Check(string rule) => $$"""
        - check: 1.1.1-CSC-01
          kind: CFG
          title: { ja: 検査, en: check }
          {{rule.ReplaceLineEndings("\n  ")}}
        """;

    private static List<JObject> Read(string yaml)
    {
        var document = YamlReader.Read("scene.yaml", yaml, new YamlOptions());
        return document.Problems.Count == 0
            ? document.Root!.Children<JObject>().ToList()
            : throw new ArgumentException(document.Problems[0].ToString());
    }
}
