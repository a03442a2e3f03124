using System.Globalization;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Facts;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Workspace.Parameters;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Sample;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Benchmarks.Scale;

/// <summary>The sample organisation with as many tenants as one likes: each is the sample's tenant under an account id of its own.</summary>
internal sealed class SyntheticOrganisation : IDisposable
{
    private const string Tenant = "777788889999";
    private const int Shared = 2;

    private readonly SampleOrganisation _sample;
    private readonly RunFiles _kept = new();

    /// <summary>Makes one with so many accounts, the management account among them.</summary>
    public SyntheticOrganisation(int accounts)
    {
        _sample = SampleOrganisation.Load(RunWorkspace.Read(new EmbeddedFiles(), WorkspaceFile.Name, _kept));
        Accounts =
        [
            .. _sample.Accounts.Take(Math.Min(Shared, accounts)),
            .. Enumerable.Range(0, Math.Max(0, accounts - Shared)).Select(i => new IsoAccount
            {
                Id = "7" + i.ToString("D11", CultureInfo.InvariantCulture), Kind = "tenant", Tenant = $"t{i}", Name = $"tenant-{i}",
            }),
        ];
    }

    /// <summary>Its accounts.</summary>
    public IReadOnlyList<IsoAccount> Accounts { get; }

    /// <summary>Its answers.</summary>
    public IDocumentSource Source() => new Tenants(_sample.Source(), [.. _sample.Accounts.Select(a => a.Id)]);

    /// <summary>Plans a whole run over it.</summary>
    public AssessmentPlan Plan(IDocumentSource source, string kind) => new AssessmentPlan
    {
        Catalog = EmbeddedCatalog.Catalog,
        Selection = Selection.Of(EmbeddedCatalog.Catalog, EmbeddedCatalog.Catalog.Controls, [], null),
        Parameters = RunParameters.Of(_sample.Organisation, EmbeddedCatalog.Catalog.Parameters, new Dictionary<string, object?>()),
        Accounts = Accounts,
        Home = Accounts[0],
        Regions = _sample.Regions,
        AsOf = _sample.AsOf,
        Source = source,
        SourceKind = kind,
        Workspace = _sample.Organisation,
    }.Asking(_kept, new FixedTime(_sample.AsOf));

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    // What the sample's tenant answers, in the words of another: ids and ARNs are its own.
    private sealed class Tenants(IDocumentSource inner, HashSet<string> known) : IDocumentSource
    {
        public async Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
        {
            if (known.Contains(call.AccountId))
                return await inner.AskAsync(call, cancel);
            var asked = call with { AccountId = Tenant, Parameters = (JObject)Said(call.Parameters, call.AccountId, Tenant) };
            var outcome = await inner.AskAsync(asked, cancel);
            return outcome with { Call = call, Answer = outcome.Answer is { } answer ? Said(answer, Tenant, call.AccountId) : null };
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private static JToken Said(JToken value, string old, string @new) =>
            value.HasValues ? Json.Parse(value.ToString(Newtonsoft.Json.Formatting.None).Replace(old, @new, StringComparison.Ordinal)) : value;
    }
}
