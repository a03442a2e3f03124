using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Views;

namespace ISO27017.Ops.Engine.Tests.Views;

/// <summary>Whatever a check judges by is in its digest, and nothing else.</summary>
public class CheckDigestTests
{
    private const string Check = "10.1.1-CSC-04";
    private static readonly ControlCatalog _today = EmbeddedCatalog.Catalog;

    public static TheoryData<string> Changes => [.. _changes.Keys];

    private static readonly Dictionary<string, Func<CatalogContent, CatalogContent>> _changes = new()
    {
        ["where"] = c => Rule(c, r => r with { Where = $"({r.Where ?? "`true`"}) && `true`" }),
        ["expect"] = c => Rule(c, r => r with { Expect = r.Expect + " && `true`" }),
        ["unknown"] = c => Rule(c, r => r with { Unknown = "`false`" }),
        ["empty"] = c => Rule(c, r => r with { Empty = r.Empty == IsoStatus.Pass ? IsoStatus.Fail : IsoStatus.Pass }),
        ["accounts"] = c => Rule(c, r => r with { Accounts = "Kind == 'tenant'" }),
        ["any"] = c => Rule(c, r => r with { MatchAny = !r.MatchAny }),
        ["items"] = c => Query(c, "buckets", q => q with { Call = q.Call! with { Items = "Buckets[1:]" } }),
        ["filter"] = c => Query(c, "bucket-policies", q => q with { Where = "Name != 'a'" }),
        ["follow-up"] = c => Query(c, "bucket-policies", q => q with { Enrich = [.. q.Enrich.Select(e => e.Name == "Policy" ? e with { When = "`true`" } : e)] }),
        ["absent"] = c => Query(c, "bucket-policies", q => q with { Enrich = [.. q.Enrich.Select(e => e.Name == "Policy" ? e with { Call = e.Call with { Absent = new Dictionary<string, Newtonsoft.Json.Linq.JToken>() } } : e)] }),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_decides_changes_it(string change) => Assert.NotEqual(Digest(_today), Digest(new ControlCatalog(_changes[change](_today.Content))));

    [Fact]
    public void Words_for_people_and_what_others_ask_do_not()
    {
        var content = _today.Content;
        content = content with
        {
            Checks = [.. content.Checks.Select(c => c with { Title = new LocalText("別", "other"), Note = new LocalText("別", "other"), Rules = [.. c.Rules.Select(r => r with { Examples = [] })] })],
        };
        content = Query(content, "bucket-encryption", q => q with { Enrich = [.. q.Enrich.Select(e => e.Name == "Encryption" ? e with { When = "`true`" } : e)] });
        Assert.Equal(Digest(_today), Digest(new ControlCatalog(content)));
        Assert.NotEqual(Digest(_today, "10.1.1-CSC-03"), Digest(new ControlCatalog(content), "10.1.1-CSC-03"));
    }

    [Fact]
    public void Every_check_has_one_and_every_roll_up_changes_with_what_it_rests_on()
    {
        Assert.All(_today.Checks, c => Assert.Matches("^[0-9a-f]{64}$", Digest(_today, c.Id)));
        var rollUp = _today.Checks.First(c => c.RollUp?.Checks.Count > 0);
        var changed = new ControlCatalog(_today.Content with
        {
            Checks = [.. _today.Content.Checks.Select(c => c.Id == rollUp.RollUp!.Checks[0] ? c with { Rules = [.. c.Rules.Select(r => r with { Expect = "`true`" })] } : c)],
        });
        Assert.NotEqual(Digest(_today, rollUp.Id), Digest(changed, rollUp.Id));
    }

    private static string Digest(ControlCatalog catalog, string id = Check) => CatalogView.Of(catalog, catalog.Check(id)!).Digest!;

    private static CatalogContent Rule(CatalogContent content, Func<RuleDefinition, RuleDefinition> change) => content with
    {
        Checks = [.. content.Checks.Select(c => c.Id == Check ? c with { Rules = [.. c.Rules.Select(change)] } : c)],
    };

    private static CatalogContent Query(CatalogContent content, string name, Func<QueryDefinition, QueryDefinition> change) => content with
    {
        Queries = [.. content.Queries.Select(q => q.Name == name ? change(q) : q)],
    };
}
