using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Assets;
using ISO27017.Ops.Engine.Tests.FaultMatrix;

namespace ISO27017.Ops.Engine.Tests.Assets;

/// <summary>What the ledger is about is listed, each asset once, with what is known of it.</summary>
public class AssetListTests
{
    [Fact]
    public async Task Every_class_is_there_and_each_asset_once()
    {
        var found = (await new AssetScene().FindAsync()).Assets;

        Assert.Equal(AssetKinds.Classes, found.Select(a => a.Class).Distinct());
        Assert.Equal(found.Count, found.Select(a => a.Arn).Distinct().Count());
        Assert.Equal("111122223333", Assert.Single(found, a => a.Class == "trail").AccountId);
        Assert.Equal(["legacy-deploy", "ses-smtp"], found.Where(a => a.Class == "iam-user").Select(a => a.Name));
        Assert.Equal(5, found.Count(a => a.Class == "identity"));
    }

    [Fact]
    public void The_kinds_are_those_of_the_catalogues_query()
    {
        var parts = SampleRun.Catalog.Queries[AssetKinds.Query].Union;

        Assert.Equal(AssetKinds.All.Select(k => k.Type).Order(), parts.Select(AssetKinds.TypeOf).Order());
        Assert.All(parts, p => Assert.Equal(
            $"'{AssetKinds.All.Single(k => k.Type == AssetKinds.TypeOf(p)).Class}'", p.As.Single(m => m.Name == "Class").Expression));
        Assert.Equal(
            AssetKinds.Classes.Order(),
            SampleRun.Catalog.Parameters["Ledger.Classes"].Schema.SelectToken("items.enum")!.Select(c => (string)c!).Order());
    }

    [Fact]
    public async Task An_assets_arn_has_the_form_of_its_kind() =>
        Assert.All((await new AssetScene().FindAsync()).Assets, a => Assert.True(
            Wildcard.Meets(AssetKinds.All.Single(k => k.Type == a.Type).In(a.AccountId, a.Region), a.Arn), a.Arn));

    [Fact]
    public async Task Only_the_services_of_the_classes_are_asked()
    {
        var scene = new AssetScene();
        await scene.FindAsync("IAM-*");

        Assert.Equal(["iam:ListUsers", "workspace:ListLedgerRows"], scene.Calls.Distinct().Order());
    }

    [Fact]
    public void An_unknown_class_names_those_that_there_are()
    {
        var error = Assert.Throws<IsoOpsException>(() => AssetKinds.Choose(["bukcet"]));

        Assert.Equal("UnknownAssetClass", error.Id);
        Assert.Contains("database-backup", error.Texts.Ja, StringComparison.Ordinal);
        Assert.Contains("Did you mean bucket?", error.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_tags_are_held_against_the_rules_where_they_are_known()
    {
        var scene = new AssetScene { Given = { ["Naming.Assets"] = new List<object?> { new Dictionary<string, object?> { ["classes"] = new List<object?> { "bucket" }, ["names"] = new List<object?> { "*-files-*" } } } } };
        var found = (await scene.FindAsync("bucket", "log-group")).Assets.ToDictionary(a => a.Name!);

        Assert.True(found["aozora-hoshi-files-777788889999"].NamedRight);
        Assert.False(found["aozora-hoshi-logs-777788889999"].NamedRight);
        Assert.Equal("hoshi", found["aozora-hoshi-files-777788889999"].Tags!["Project"]);
        Assert.Empty(found["aozora-hoshi-files-777788889999"].MissingTags!);
        // CloudWatch Logs does not list tags, and there is no naming rule for log groups.
        Assert.Null(found["/aozora/hoshi/app"].Tags);
        Assert.Null(found["/aozora/hoshi/app"].MissingTags);
        Assert.Null(found["/aozora/hoshi/app"].NamedRight);
    }

    [Fact]
    public async Task A_bucket_without_a_required_tag_says_which()
    {
        var scene = new AssetScene { Given = { ["Tags.Required"] = new List<object?> { Tag("Project", "hoshi"), Tag("Owner", "*"), Tag("Environment", "nowhere") } } };

        Assert.Equal(["Owner", "Environment"], (await scene.FindAsync("bucket")).Assets.First(a => a.Name == "aozora-hoshi-files-777788889999").MissingTags!);
    }

    [Fact]
    public async Task Tags_that_cannot_be_read_are_not_known_and_said_once()
    {
        var scene = new AssetScene().Ledger("arn:aws:s3:::aozora-*").Deny(c => c.Operation == "GetBucketTagging");
        var found = (await scene.FindAsync("bucket")).Assets;

        Assert.Equal(3, found.Count);
        Assert.All(found, a => Assert.Equal((null, null, IsoAssetState.Listed), (a.Tags, a.MissingTags, a.State)));
        Assert.Contains("The tags of 3 assets", Assert.Single(scene.Warnings).En, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Tag(string key, string value) => new() { ["key"] = key, ["values"] = new List<object?> { value } };
}
