using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Facts;
using ISO27017.Ops.Engine.Workspace.Parameters;
using ISO27017.Ops.Engine.Workspace.Sample;
using ISO27017.Ops.Engine.Workspace;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>A finished run over the sample organisation, asked from whatever source.</summary>
internal sealed record SampleRun(IReadOnlyList<IsoResult> Results, IReadOnlyCollection<CallOutcome> Ledger)
{
    // No run here takes a tenth of this; whatever does hangs.
    private static readonly TimeSpan _hangs = TimeSpan.FromMinutes(3);

    private static readonly Lazy<Task<SampleRun>> _sound = new(() => JudgeAsync(Sample!.Source()));

    public static ControlCatalog Catalog => EmbeddedCatalog.Catalog;

    public static SampleOrganisation Sample { get; } = SampleOrganisation.Load();

    /// <summary>What <c>-Sample</c> gives: everything else is compared with it.</summary>
    public static Task<SampleRun> SoundAsync() => _sound.Value;

    /// <summary>The operations asked of AWS.</summary>
    public IReadOnlyList<string> Operations => [.. Ledger.Where(o => o.Call.Service != AwsCall.Workspace).Select(o => Name(o.Call)).Distinct().Order(StringComparer.Ordinal)];

    public static string Name(AwsCall call) => $"{call.Service}:{call.Operation}";

    /// <summary>Judges the sample organisation by all checks, or by <paramref name="checks"/> only.</summary>
    public static async Task<SampleRun> JudgeAsync(
        IDocumentSource source, IReadOnlyList<CheckDefinition>? checks = null,
        IReadOnlyDictionary<string, Func<Organisation, JObject>>? facts = null, IRunObserver? observer = null,
        Action<IReadOnlyList<IsoResult>>? export = null, CancellationToken cancel = default)
    {
        using var hangs = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        hangs.CancelAfter(_hangs);
        var results = new List<IsoResult>();
        await foreach (var result in new Assessor(Plan(new WorkspaceSource(source, Sample.Organisation, facts ?? WorkspaceFacts.All, new FixedTime(Sample.AsOf)), checks), observer, TimeProvider.System).RunAsync(hangs.Token))
            results.Add(result);
        if (checks is null)
            Differences.AssertNone(RolledUp.Wrong(results));
        using var run = (AssessmentRun)results[0].Run!;
        export?.Invoke(results);
        return new SampleRun(results, run.Ledger);
    }

    private static AssessmentPlan Plan(IDocumentSource source, IReadOnlyList<CheckDefinition>? checks) => new()
    {
        Catalog = Catalog,
        Selection = Selection.Of(Catalog, Catalog.Controls, [], checks),
        Parameters = RunParameters.Of(Sample.Organisation, Catalog.Parameters, new Dictionary<string, object?>()),
        Accounts = Sample.Accounts,
        Home = Sample.Accounts[0],
        Regions = Sample.Regions,
        AsOf = Sample.AsOf,
        Source = source,
        SourceKind = "sample",
        Workspace = Sample.Organisation,
        Answers = WorkspaceAnswers.Given,
    };
}
