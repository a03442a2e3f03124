using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Documents.Secrets;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Facts;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Planning;

/// <summary>Everything that a run needs to know before its first call: what is judged, against what, where and when.</summary>
internal sealed record AssessmentPlan
{
    /// <summary>The catalogue.</summary>
    public required ControlCatalog Catalog { get; init; }

    /// <summary>What is judged.</summary>
    public required Selection Selection { get; init; }

    /// <summary>The organisation's values.</summary>
    public required ParameterSet Parameters { get; init; }

    /// <summary>The accounts.</summary>
    public required IReadOnlyList<IsoAccount> Accounts { get; init; }

    /// <summary>True if not every account and region is looked at that could be.</summary>
    public bool Narrowed { get; init; }

    /// <summary>The account of the run's own credentials.</summary>
    public required IsoAccount Home { get; init; }

    /// <summary>The regions, for accounts that declare none of their own.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The instant against which ages are taken.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Answers the calls.</summary>
    public required IDocumentSource Source { get; init; }

    /// <summary><c>aws</c>, <c>package</c> or <c>sample</c>.</summary>
    public required string SourceKind { get; init; }

    /// <summary>The organisation's name; null if it gave none.</summary>
    public string? Organization { get; init; }

    /// <summary>The organisation's workspace; null without one, and when a package is judged again, which answers from itself.</summary>
    public Organisation? Workspace { get; init; }

    /// <summary>Who asks, one identity an account; asked when the run is over.</summary>
    public Func<IReadOnlyList<CallerIdentity>> Callers { get; init; } = () => [];

    /// <summary>What is out of scope.</summary>
    public ScopeFilter Scope { get; init; } = ScopeFilter.Everything;

    /// <summary>The same as the organisation wrote it.</summary>
    public IReadOnlyList<ScopeExclusion> Exclusions { get; init; } = [];

    /// <summary>What the workspace can say.</summary>
    public WorkspaceAnswers Answers { get; init; }

    /// <summary>What the package that is judged again is redacted of.</summary>
    public IReadOnlyList<RedactionRecord> Redactions { get; init; } = [];

    /// <summary>The parameters that were given to judge it by, in place of its own.</summary>
    public JObject Given { get; init; } = [];

    /// <summary>The workspace's files that it left out.</summary>
    public IReadOnlyList<WithheldFile> Withheld { get; init; } = [];

    /// <summary>Takes credentials out of what becomes evidence.</summary>
    public SecretScrubber Secrets { get; init; } = new();

    /// <summary>The plan with no credential in what goes on record.</summary>
    public AssessmentPlan WithoutSecrets() => this with
    {
        Parameters = Parameters.With(new JObject(Parameters.Values
            .Select(v => (v.Key, v.Value, Clean: Secrets.Tree(v.Value))).Where(v => !ReferenceEquals(v.Value, v.Clean)).Select(v => new JProperty(v.Key, v.Clean)))),
        Exclusions = [.. Exclusions.Select(e => e with { Reason = Secrets.Text(e.Reason) })],
    };

    /// <summary>The workspace's files as this run read them.</summary>
    public RunFiles Files { get; init; } = new();
}
