using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>In which cells a query is asked, and which of them belong to a cell of another query.</summary>
internal sealed class Reach(RunFrame frame, CallMaker calls)
{
    /// <summary>The cells of a source of items, with what prevented finding them all.</summary>
    public async Task<CellList> CellsAsync(string source, IReadOnlyCollection<string>? accounts, CancellationToken cancel)
    {
        var query = frame.Catalog.Queries.GetValueOrDefault(source);
        switch (query?.Scope ?? BuiltInQueries.ScopeOf(source))
        {
            case QueryScope.Organization:
                return new CellList([new Cell(frame.Home.Id, AwsCall.Global)]);
            case QueryScope.Global:
                var (global, gap) = Accounts(query?.Accounts, accounts);
                return new CellList([.. global.Select(a => new Cell(a.Id, AwsCall.Global))], gap);
            default:
                return await RegionalAsync(query, accounts, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>The cells of <paramref name="source"/> that a join from <paramref name="owner"/> reaches.</summary>
    public async Task<CellList> CellsAsync(string source, QueryScope ownerScope, Cell owner, JoinReach across, CancellationToken cancel)
    {
        var everything = across == JoinReach.Organization || (across == JoinReach.Same && ownerScope == QueryScope.Organization);
        var list = await CellsAsync(source, everything ? null : [owner.AccountId], cancel).ConfigureAwait(false);
        return everything || across == JoinReach.Account || ownerScope != QueryScope.Regional
            ? list
            : list with { Cells = [.. list.Cells.Where(c => c.Region == owner.Region || c.Region == AwsCall.Global)] };
    }

    /// <summary>The accounts of the run for which <paramref name="condition"/> holds, of <paramref name="among"/> if that is given.</summary>
    public (IReadOnlyList<IsoAccount> Accounts, Gap? Gap) Accounts(string? condition, IReadOnlyCollection<string>? among)
    {
        var accounts = frame.Accounts.Where(a => among is null || among.Contains(a.Id)).ToList();
        if (condition is null)
            return (accounts, null);
        return frame.Expressions.Use(worker =>
        {
            var kept = new List<IsoAccount>();
            Gap? gap = null;
            foreach (var account in accounts)
            {
                var (value, trouble) = Evaluations.Try(worker, condition, RunFrame.Describe(account));
                if (value is not Newtonsoft.Json.Linq.JValue { Type: Newtonsoft.Json.Linq.JTokenType.Boolean })
                    gap ??= trouble ?? new Gap(IsoReason.NoData, $"account {account.Id}: {condition} is not known");
                else if (value is Newtonsoft.Json.Linq.JValue { Value: true })
                    kept.Add(account);
            }

            return ((IReadOnlyList<IsoAccount>)kept, gap);
        });
    }

    private async Task<CellList> RegionalAsync(QueryDefinition? query, IReadOnlyCollection<string>? among, CancellationToken cancel)
    {
        var (accounts, gap) = Accounts(query?.Accounts, among);
        if (query?.EveryEnabledRegion != true)
            return new CellList([.. accounts.SelectMany(a => frame.RegionsOf(a).Select(r => new Cell(a.Id, r)))], gap);

        var found = await Task.WhenAll(accounts.Select(a => EnabledAsync(a, cancel))).ConfigureAwait(false);
        return new CellList(
            [.. found.SelectMany(f => f.Cells)], gap ?? found.Select(f => f.Gap).FirstOrDefault(g => g is not null),
            [.. found.SelectMany(f => f.Documents)]);
    }

    // The declared regions are asked in any case: where the list is denied, what can be seen still is.
    private async Task<CellList> EnabledAsync(IsoAccount account, CancellationToken cancel)
    {
        var declared = frame.RegionsOf(account);
        var answered = await calls.AskAsync(
            EnabledRegions.Call, new Cell(account.Id, declared[0]), new Newtonsoft.Json.Linq.JObject(), cancel).ConfigureAwait(false);
        var enabled = answered.Objects?.Select(o => (string)o["Name"]!) ?? [];
        return new CellList(
            [.. declared.Union(enabled, StringComparer.Ordinal).Select(r => new Cell(account.Id, r))], answered.Gap,
            answered.Document is { } document ? [(document, answered.At)] : []);
    }
}
