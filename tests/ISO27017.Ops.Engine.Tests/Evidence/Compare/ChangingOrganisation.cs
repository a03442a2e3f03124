using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Checks;
using ISO27017.Ops.Engine.Workspace.Facts;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Workspace.Parameters;
using ISO27017.Ops.Engine.Workspace.Scaffold;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence.Compare;

/// <summary>The sample organisation with its workspace on disk and its AWS over HTTP, of both of which a test may change something.</summary>
/// <remarks>What is not about AWS may do without HTTP.</remarks>
internal sealed class ChangingOrganisation : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _packages;

    public ChangingOrganisation() => WorkspaceService.Create(new NewWorkspace { Folder = Workspace, Organisation = "A", Sample = true });

    /// <summary>Changes an answer of AWS on its way, by operation.</summary>
    public Dictionary<string, Action<JToken>> Changes { get; } = [];

    /// <summary>Operations that AWS refuses.</summary>
    public HashSet<string> Denied { get; } = [];

    /// <summary>The accounts that are looked at; null means all.</summary>
    public IReadOnlyList<IsoAccount>? Accounts { get; set; }

    /// <summary>Whether AWS is asked over HTTP.</summary>
    public bool OverHttp { get; init; } = true;

    /// <summary>How packages are written.</summary>
    public Func<EvidenceRequest, EvidenceRequest> Export { get; init; } = r => r;

    /// <summary>The folder of the workspace.</summary>
    public string Workspace => _folder["workspace"];

    /// <summary>Asks AWS over HTTP, and judges; gives the results and the package that keeps them.</summary>
    /// <param name="controls">The controls; none means all.</param>
    public async Task<(List<IsoResult> Results, string Package)> RunAsync(params string[] controls)
    {
        var changed = new Changed(SampleRun.Sample.Source(), Changes, Denied);
        var results = OverHttp ? await AskedAsync(changed, controls) : await JudgedAsync(changed, controls);
        var package = _folder[$"{++_packages}.zip"];
        Exporter.Writer(at: Exporter.Now.AddDays(_packages)).Write(Export(new EvidenceRequest { Path = package }), results, CancellationToken.None);
        return (results, package);
    }

    private async Task<List<IsoResult>> AskedAsync(IDocumentSource answers, string[] controls)
    {
        await using var aws = await HttpSample.StartAsync(answers);
        await using var source = await HttpSample.OpenAsync(aws);
        return await JudgedAsync(source, controls);
    }

    private async Task<List<IsoResult>> JudgedAsync(IDocumentSource source, string[] controls)
    {
        var results = new List<IsoResult>();
        await foreach (var result in new Assessor(Plan(source, controls), null, TimeProvider.System).RunAsync(CancellationToken.None))
            results.Add(result);
        return results;
    }

    /// <summary>Changes a file of the workspace, or begins it.</summary>
    public void Edit(string path, Func<string, string> change)
    {
        var full = Path.Combine(Workspace, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, change(File.Exists(full) ? File.ReadAllText(full) : ""));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private AssessmentPlan Plan(IDocumentSource source, string[] controls)
    {
        var kept = new RunFiles();
        var organisation = RunWorkspace.Read(new DiskFiles(Workspace), WorkspaceFile.Name, kept);
        var catalog = WorkspaceCatalog.Of(organisation.Files);
        return new AssessmentPlan
        {
            Catalog = catalog,
            Selection = Selection.Of(catalog, CatalogSelection.Controls(catalog, controls), [], null),
            Parameters = RunParameters.Of(organisation, catalog.Parameters, new Dictionary<string, object?>()),
            Accounts = Accounts ?? SampleRun.Sample.Accounts,
            Home = SampleRun.Sample.Accounts[0],
            Regions = SampleRun.Sample.Regions,
            AsOf = SampleRun.Sample.AsOf,
            Source = source,
            SourceKind = "aws",
            Organization = organisation.File.Organisation,
            Workspace = organisation,
        }.Asking(kept, new FixedTime(SampleRun.Sample.AsOf));
    }

    private sealed class Changed(IDocumentSource inner, Dictionary<string, Action<JToken>> changes, HashSet<string> denied) : IDocumentSource
    {
        public async Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
        {
            var outcome = await inner.AskAsync(call, cancel);
            if (denied.Contains($"{call.Service}:{call.Operation}"))
                return outcome with { Answer = null, HttpStatus = 403, Error = new AwsError("AccessDenied", "no", IsoReason.AccessDenied, Retryable: false) };
            if (outcome.Answer is null || !changes.TryGetValue($"{call.Service}:{call.Operation}", out var change))
                return outcome;
            var answer = outcome.Answer.DeepClone();
            change(answer);
            return outcome with { Answer = answer };
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
