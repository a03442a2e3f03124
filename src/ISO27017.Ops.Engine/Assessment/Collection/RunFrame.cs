using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>The conditions of one run: what every step of collecting and judging needs to know.</summary>
internal sealed class RunFrame
{
    /// <summary>Whose queries are asked.</summary>
    public required ControlCatalog Catalog { get; init; }

    /// <summary>The organisation's values.</summary>
    public required ParameterSet Parameters { get; init; }

    /// <summary>Evaluates expressions with these parameters and this AsOf.</summary>
    public required ExpressionPool Expressions { get; init; }

    /// <summary>The accounts of the run.</summary>
    public required IReadOnlyList<IsoAccount> Accounts { get; init; }

    /// <summary>The account of the run's own credentials, in which the organisation is asked.</summary>
    public required IsoAccount Home { get; init; }

    /// <summary>The regions of the run, for accounts that declare none of their own.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Asks and remembers.</summary>
    public required CallDesk Desk { get; init; }

    /// <summary>What the selected rules rest on: follow-up calls that nobody reads are not made.</summary>
    public required Footprint Footprint { get; init; }

    /// <summary>The account, of the run or the run's own.</summary>
    public IsoAccount Account(string id) => Accounts.FirstOrDefault(a => a.Id == id) ?? Home;

    /// <summary>The regions of an account.</summary>
    public IReadOnlyList<string> RegionsOf(IsoAccount account) => account.Regions.Length > 0 ? account.Regions : Regions;

    /// <summary>What every item carries of its cell.</summary>
    public JObject Surroundings(Cell cell) => new()
    {
        ["_account"] = Describe(Account(cell.AccountId)),
        ["_region"] = cell.Region,
    };

    /// <summary>An account as expressions see it: what is not known is left out.</summary>
    public static JObject Describe(IsoAccount account)
    {
        var members = new JObject { ["Id"] = account.Id, ["Kind"] = account.Kind };
        if (account.Name is { } name)
            members["Name"] = name;
        if (account.Tenant is { } tenant)
            members["Tenant"] = tenant;
        return members;
    }
}
