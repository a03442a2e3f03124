using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assets;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Engine.Workspace.Parameters;
using ISO27017.Ops.Engine.Workspace.Sample;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Assets;

/// <summary>The sample organisation's AWS with a ledger and refusals of the test's own.</summary>
internal sealed class AssetScene : IDocumentSource, IRunObserver
{
    private readonly SampleSource _aws = SampleRun.Sample.Source();
    private readonly List<JObject> _rows = [];
    private Func<AwsCall, bool> _denied = _ => false;
    private Func<AwsCall, JObject?> _answered = _ => null;

    public ConcurrentBag<string> Calls { get; } = [];

    public List<LocalText> Warnings { get; } = [];

    public IReadOnlyList<IsoAccount> Accounts { get; init; } = SampleRun.Sample.Accounts;

    public IReadOnlyList<string> Regions { get; init; } = SampleRun.Sample.Regions;

    public ScopeFilter Scope { get; init; } = ScopeFilter.Everything;

    /// <summary>Parameters over those of the sample.</summary>
    public Dictionary<string, object?> Given { get; } = [];

    /// <summary>Parameters that a document was to give and does not.</summary>
    public Dictionary<string, LocalText> Unread { get; } = [];

    /// <summary>What the ledger answers instead of rows.</summary>
    public AwsError? LedgerError { get; init; }

    /// <summary>Adds rows of the ledger; lines count from 2, as below a head.</summary>
    public AssetScene Ledger(params string[] assets)
    {
        foreach (var asset in assets)
            Row(asset);
        return this;
    }

    public AssetScene Row(string asset, string source = "AWS", string owner = "BO", string classification = "secret")
    {
        _rows.Add(new JObject
        {
            ["line"] = _rows.Count + 2, ["asset"] = asset, ["class"] = "data", ["owner"] = owner, ["classification"] = classification, ["source"] = source, ["Place"] = "Tokyo",
        });
        return this;
    }

    public AssetScene Deny(Func<AwsCall, bool> denied)
    {
        _denied = denied;
        return this;
    }

    /// <summary>Answers some calls otherwise than the sample.</summary>
    public AssetScene Answer(Func<AwsCall, JObject?> answered)
    {
        _answered = answered;
        return this;
    }

    public async Task<AssetList> FindAsync(params string[] classes) =>
        await new AssetRun(Plan(), AssetKinds.Choose(classes), this, TimeProvider.System).FindAsync(CancellationToken.None);

    public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        if (call.Service == AwsCall.Workspace)
        {
            return Task.FromResult(new CallOutcome
            {
                Call = call, Answer = LedgerError is null ? new JObject { ["Rows"] = new JArray(_rows) } : null, Error = LedgerError, Attempts = 1, At = SampleRun.Sample.AsOf,
            });
        }

        if (_answered(call) is { } answer)
            return Task.FromResult(new CallOutcome { Call = call, Answer = answer, HttpStatus = 200, Attempts = 1, At = SampleRun.Sample.AsOf });
        return _denied(call)
            ? Task.FromResult(new CallOutcome
            {
                Call = call, Error = new AwsError("AccessDenied", "not authorized", IsoReason.AccessDenied, Retryable: false), HttpStatus = 403, Attempts = 1, At = SampleRun.Sample.AsOf,
            })
            : _aws.AskAsync(call, cancel);
    }

    public ValueTask DisposeAsync() => _aws.DisposeAsync();

    public void Called(string accountId, string region, string operation, string outcome, TimeSpan duration) => Calls.Add(operation);

    public void Progressed(int done, int planned)
    {
        // Nobody looks.
    }

    public void Warned(LocalText message) => Warnings.Add(message);

    private AssessmentPlan Plan() => new()
    {
        Catalog = SampleRun.Catalog,
        Selection = new Selection([], [], Partial: true),
        Parameters = ParameterSet.Create(SampleRun.Catalog.Parameters, OrganisationParameters.Of(SampleRun.Sample.Organisation.File, SampleRun.Catalog.Parameters), Given, Unread),
        Accounts = Accounts,
        Home = SampleRun.Sample.Accounts[0],
        Regions = Regions,
        AsOf = SampleRun.Sample.AsOf,
        Source = this,
        SourceKind = "sample",
        Scope = Scope,
    };
}
