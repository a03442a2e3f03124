using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Evidence.Compare;
using ISO27017.Ops.Engine.Workspace.Changes;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence.Compare;

/// <summary>A change of the world is told apart from changes of the conditions under which it was looked at.</summary>
public class DifferenceCauseTests
{
    private const string Check = "12.3.1-CSC-01";
    private const string Account = "111122223333";

    [Theory]
    [InlineData(IsoStatus.Pass, "7", IsoStatus.Fail, "3", "World")]
    [InlineData(IsoStatus.Pass, "7", IsoStatus.NotEvaluated, null, "Access")]
    [InlineData(IsoStatus.NotEvaluated, null, IsoStatus.Pass, "7", "Access")]
    [InlineData(IsoStatus.Fail, "3", IsoStatus.Excepted, "3", "Exception")]
    [InlineData(IsoStatus.Fail, "3", IsoStatus.Excepted, "1", "World")]
    [InlineData(IsoStatus.Excepted, "3", IsoStatus.Fail, "1", "World")]
    public void What_is_looked_at_alike_is_of_the_world(IsoStatus was, string? observed, IsoStatus now, string? observes, string cause)
    {
        var difference = Assert.Single(Results(Run(Result(was, observed)), Run(Result(now, observes))));
        Assert.Equal((IsoDifferenceKind.ResultTurned, Enum.Parse<IsoDifferenceCause>(cause)), (difference.Kind, difference.Cause));
    }

    [Fact]
    public void Another_condition_is_of_the_catalogue()
    {
        var before = Run(Result(IsoStatus.Pass, "7"));
        var after = Run(Result(IsoStatus.Fail, "7")) with { Checks = Checks("another") };
        Assert.Equal(IsoDifferenceCause.Catalogue, Assert.Single(Results(before, after)).Cause);
        Assert.Contains(All(before, after), d => d is { Kind: IsoDifferenceKind.CatalogueChanged, CheckId: Check, Before: "days >= 7", After: "another" });
    }

    [Fact]
    public void Another_way_to_judge_is_of_the_catalogue_though_its_condition_reads_the_same()
    {
        var before = Run(Result(IsoStatus.Pass, "7")) with { Checks = Checks("days >= 7", new string('a', 64)) };
        var after = Run(Result(IsoStatus.Fail, "3")) with { Checks = Checks("days >= 7", new string('b', 64)) };
        Assert.Equal(IsoDifferenceCause.Catalogue, Assert.Single(Results(before, after)).Cause);
        Assert.Contains(All(before, after), d => d is
        {
            Kind: IsoDifferenceKind.CatalogueChanged, CheckId: Check, Before: "days >= 7 (sha256 aaaaaaaaaaaaaaaa)", After: "days >= 7 (sha256 bbbbbbbbbbbbbbbb)",
        });
    }

    [Fact]
    public void A_package_that_does_not_know_how_it_was_judged_takes_nothing_from_a_change_of_the_world()
    {
        var before = Run(Result(IsoStatus.Pass, "7"));
        var after = Run(Result(IsoStatus.Fail, "3")) with { Checks = Checks("days >= 7", new string('b', 64)) };
        Assert.Equal(IsoDifferenceCause.World, Assert.Single(Results(before, after)).Cause);
        Assert.DoesNotContain(All(before, after), d => d.Kind == IsoDifferenceKind.CatalogueChanged);
    }

    [Fact]
    public void A_check_that_is_no_longer_there_takes_its_results_along()
    {
        var before = Run(Result(IsoStatus.Fail, "3"));
        var after = before with { Checks = new Dictionary<string, ComparedCheck>(), Results = [] };
        Assert.Equal((IsoDifferenceKind.ResourceDisappeared, IsoDifferenceCause.Catalogue), Only(Results(before, after), IsoDifferenceKind.ResourceDisappeared));
        Assert.Contains(All(before, after), d => d is { Kind: IsoDifferenceKind.CatalogueChanged, CheckId: Check, Before: "days >= 7", After: null });
        Assert.Contains(All(after, before), d => d is { Kind: IsoDifferenceKind.CatalogueChanged, CheckId: Check, Before: null, After: "days >= 7" });
    }

    [Fact]
    public void Another_value_is_of_the_parameters_where_the_fact_stands()
    {
        var before = Run(Result(IsoStatus.Pass, "7"));
        var after = Run(Result(IsoStatus.Fail, "7")) with { Parameters = new JObject { ["Days"] = 14 } };
        Assert.Equal(IsoDifferenceCause.Parameter, Assert.Single(Results(before, after)).Cause);
        Assert.Contains(All(before, after), d => d is { Kind: IsoDifferenceKind.ParameterChanged, ResourceId: "Days", Before: "7", After: "14" });
    }

    [Fact]
    public void A_resource_where_one_run_could_not_look_did_not_come_or_go()
    {
        var blind = Run(Result(IsoStatus.NotEvaluated, null, resource: null));
        var seen = Run(Result(IsoStatus.Pass, "7"));
        Assert.Equal((IsoDifferenceKind.ResourceAppeared, IsoDifferenceCause.Access), Only(Results(blind, seen), IsoDifferenceKind.ResourceAppeared));
        Assert.Equal((IsoDifferenceKind.ResourceDisappeared, IsoDifferenceCause.Access), Only(Results(seen, blind), IsoDifferenceKind.ResourceDisappeared));
    }

    [Fact]
    public void A_place_that_could_not_be_looked_at_is_no_change_of_the_world()
    {
        var blind = Run(Result(IsoStatus.NotEvaluated, null, resource: null));
        Assert.Equal(IsoDifferenceCause.Access, Assert.Single(Results(blind with { Results = [] }, blind)).Cause);
        Assert.Equal(IsoDifferenceCause.Access, Assert.Single(Results(blind, blind with { Results = [] })).Cause);
    }

    [Fact]
    public void A_list_that_was_cut_off_differs_although_what_it_shows_does_not()
    {
        var whole = Run(Result(IsoStatus.Pass, "7"));
        var cut = whole with { Results = [.. whole.Results, Result(IsoStatus.NotEvaluated, null, resource: null)] };
        Assert.Equal(IsoDifferenceCause.Access, Assert.Single(Results(whole, cut)).Cause);
        Assert.Equal(IsoDifferenceCause.Access, Assert.Single(Results(cut, whole)).Cause);
    }

    [Fact]
    public void An_account_that_was_not_in_the_run_is_of_the_scope()
    {
        var before = Run(Result(IsoStatus.Pass, "7")) with { Accounts = [] };
        Assert.Equal(IsoDifferenceCause.Scope, Assert.Single(Results(before with { Results = [] }, Run(Result(IsoStatus.Pass, "7")))).Cause);
        Assert.Contains(All(before, Run(Result(IsoStatus.Pass, "7"))), d => d is { Kind: IsoDifferenceKind.ScopeChanged, ResourceId: Account, After: Account });
    }

    [Theory]
    [InlineData("\"2026-11-20T00:55:00+00:00\"", "\"2026-11-21T00:55:00+00:00\"")]
    [InlineData("[\"b\",\"a\"]", "[\"a\",\"b\"]")]
    [InlineData("{\"x\":1,\"t\":\"2026-11-20T00:55:00Z\"}", "{\"t\":\"2026-11-22T00:55:00Z\",\"x\":1}")]
    public void Time_stamps_and_order_are_no_facts(string was, string now) =>
        Assert.Empty(Results(Run(Result(IsoStatus.Pass, was)), Run(Result(IsoStatus.Pass, now))));

    [Fact]
    public void A_fact_that_changes_under_the_same_verdict_is_shown()
    {
        var difference = Assert.Single(Results(Run(Result(IsoStatus.Pass, "7")), Run(Result(IsoStatus.Pass, "8"))));
        Assert.Equal((IsoDifferenceKind.FactChanged, "7", "8"), (difference.Kind, difference.Before, difference.After));
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(19, 1)]
    public void What_is_shown_of_a_large_group_are_those_that_came_first_and_no_fact(int shown, int differences)
    {
        string First(int from) => new JArray(Enumerable.Range(from, shown)).ToString(Newtonsoft.Json.Formatting.None);
        Assert.Equal(differences, Results(Run(Result(IsoStatus.Pass, First(1), resource: null)), Run(Result(IsoStatus.Pass, First(2), resource: null))).Count);
    }

    private static (IsoDifferenceKind, IsoDifferenceCause) Only(IEnumerable<IsoDifference> differences, IsoDifferenceKind kind) =>
        (kind, Assert.Single(differences, d => d.Kind == kind).Cause);

    private static List<IsoDifference> Results(ComparedRun before, ComparedRun after) =>
        [.. new ResultComparison(before, after, new DifferenceCause(before, after)).Differences()];

    private static List<IsoDifference> All(ComparedRun before, ComparedRun after) =>
        [.. new RunComparison(EmbeddedCatalog.Catalog, before, after, ChangeTickets.None).Differences()];

    private static ComparedRun Run(IsoResult result) => new()
    {
        AsOf = DateTimeOffset.UnixEpoch,
        Partial = false,
        Accounts = [Account],
        Regions = ["ap-northeast-1"],
        Exclusions = [],
        Parameters = new JObject { ["Days"] = 7 },
        Checks = Checks("days >= 7"),
        Results = [result],
    };

    private static Dictionary<string, ComparedCheck> Checks(string expression, string? digest = null) =>
        new() { [Check] = new ComparedCheck(Check, "12.3.1", IsoRole.CSC, expression, ["Days"], digest) };

    private static IsoResult Result(IsoStatus status, string? observed, string? resource = "db") => new()
    {
        ControlId = "12.3.1",
        Role = IsoRole.CSC,
        CheckId = Check,
        Kind = IsoKind.CFG,
        Status = status,
        OriginalStatus = status == IsoStatus.Excepted ? IsoStatus.Fail : status,
        Reason = status == IsoStatus.NotEvaluated ? IsoReason.AccessDenied : IsoReason.None,
        AccountId = Account,
        Region = "ap-northeast-1",
        ResourceId = resource,
        Observed = observed,
        Texts = new LocalText("い", "a"),
        Messages = new LocalText("い", "a"),
        CollectedAt = DateTimeOffset.UnixEpoch,
        Documents = [],
    };
}
