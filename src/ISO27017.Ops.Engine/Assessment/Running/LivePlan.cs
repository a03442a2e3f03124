using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Parameters;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Plans a run against AWS itself.</summary>
internal static class LivePlan
{
    /// <summary>Finds the credentials, and settles accounts and regions.</summary>
    /// <exception cref="IsoOpsException">A parameter, the credentials, an account or a region cannot be used.</exception>
    public static async Task<AssessmentPlan> MakeAsync(
        AssessmentRequest request, ControlCatalog catalog, Selection selection, Organisation? organisation, IRunObserver? observer,
        TimeProvider time, CancellationToken cancel)
    {
        var workspace = organisation?.File;
        var parameters = RunParameters.Of(organisation, catalog.Parameters, request.Parameters);
        var regions = Regions(request, workspace, parameters);
        var connection = request.Connection with
        {
            RoleName = request.Connection.RoleName ?? workspace?.RoleName,
            ExternalId = request.Connection.ExternalId ?? workspace?.ExternalId,
            DefaultRegion = request.Connection.DefaultRegion ?? regions[0],
        };
        var declared = workspace?.Accounts ?? [];
        var source = await AwsDocumentSource.OpenAsync(
            connection,
            new AwsSourceOptions
            {
                Limits = new CallLimits { Concurrency = request.Concurrency },
                RoleOf = id => declared.FirstOrDefault(a => a.Id == id)?.Role,
                Time = time,
            },
            cancel).ConfigureAwait(false);
        try
        {
            var home = declared.FirstOrDefault(a => a.Id == source.Caller.AccountId) ?? new IsoAccount { Id = source.Caller.AccountId };
            var accounts = await AccountsAsync(request, connection, declared, home, source, observer, cancel).ConfigureAwait(false);
            return new AssessmentPlan
            {
                Catalog = catalog,
                Selection = selection,
                Parameters = parameters,
                Accounts = accounts,
                Narrowed = (request.Accounts.Count > 0 && !request.Accounts.Contains("*")) || request.Regions.Count > 0 || declared.Any(d => !accounts.Any(a => a.Id == d.Id)),
                Home = home,
                Regions = regions,
                AsOf = time.GetUtcNow(),
                Source = source,
                SourceKind = "aws",
                Organization = workspace?.Organisation,
                Workspace = organisation,
                Callers = () => [new CallerIdentity(source.Caller.AccountId, source.Caller.Arn)],
                Scope = ScopeRules.Of(workspace?.Exclusions ?? []),
                Exclusions = workspace?.Exclusions ?? [],
            };
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static IReadOnlyList<string> Regions(AssessmentRequest request, WorkspaceFile? workspace, ParameterSet parameters)
    {
        IReadOnlyList<string> regions = request.Regions.Count > 0 ? request.Regions
            : workspace?.Regions.Count > 0 ? workspace.Regions
            : parameters.TryGet("Regions.Allowed", out var allowed) ? [.. ((JArray)allowed).Values<string>().OfType<string>()]
            : [];
        return regions.Count > 0 ? RegionChoice.Known(regions) : throw RequestErrors.NoRegion();
    }

    private static async Task<IReadOnlyList<IsoAccount>> AccountsAsync(
        AssessmentRequest request, AwsConnection connection, IReadOnlyList<IsoAccount> declared, IsoAccount home,
        AwsDocumentSource source, IRunObserver? observer, CancellationToken cancel)
    {
        bool CanEnter(IsoAccount a) => a.Id == home.Id || a.Role is not null || connection.RoleName is not null;
        if (request.Accounts.Count == 0)
        {
            if (declared.Count > 0 && declared.All(CanEnter))
                return declared;
            if (declared.Count(a => a.Id != home.Id) is > 0 and var others)
                observer?.Warned(RequestErrors.OnlyOwnAccount(home.Id, others));
            return [home];
        }

        var asked = request.Accounts.Select(AccountId).ToList();
        var known = declared;
        if (known.Count == 0 && asked.Contains("*"))
        {
            known = await AccountService.ListAsync(
                source, home.Id, m => observer?.Warned(m), cancel).ConfigureAwait(false);
            known = [.. known.Where(a => a.State is null or "ACTIVE")];
        }

        var chosen = asked.Contains("*")
            ? known
            : [.. asked.Distinct().Select(id => known.FirstOrDefault(k => k.Id == id) ?? new IsoAccount { Id = id })];
        return chosen.FirstOrDefault(a => !CanEnter(a)) is { } shut ? throw RequestErrors.NoRole(shut.Id) : chosen;
    }

    // An ARN of AWS Organizations names the account last: arn:aws:organizations::111122223333:account/o-x/444455556666
    private static string AccountId(string given)
    {
        var id = given.Split('/')[^1];
        return id == "*" || (id.Length == 12 && id.All(char.IsAsciiDigit)) ? id : throw RequestErrors.NotAnAccount(given);
    }
}
