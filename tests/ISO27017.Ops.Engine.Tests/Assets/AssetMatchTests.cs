using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Assets;

/// <summary>Assets and ledger are matched both ways, and what could not be seen is never called missing.</summary>
public class AssetMatchTests
{
    private const string Tenant = "777788889999";
    private const string Files = "arn:aws:s3:::aozora-hoshi-files-777788889999";
    private const string Database = "arn:aws:rds:ap-northeast-1:777788889999:db:hoshi-db";
    private const string GoneBucket = "arn:aws:s3:::gone";
    private const string GoneDatabase = "arn:aws:rds:ap-northeast-1:777788889999:db:gone";

    [Fact]
    public async Task An_asset_without_a_row_and_a_row_without_an_asset_are_both_found()
    {
        var found = (await new AssetScene().Ledger(Database, GoneBucket).FindAsync("bucket", "database")).Assets;

        var database = Assert.Single(found, a => a.Arn == Database);
        Assert.Equal((IsoAssetState.Listed, "BO", "secret"), (database.State, database.Owner, database.Classification));
        Assert.Equal([2], database.LedgerLines);
        var files = Assert.Single(found, a => a.Arn == Files);
        Assert.Equal(IsoAssetState.NotInLedger, files.State);
        Assert.Empty(files.LedgerLines);
        var gone = Assert.Single(found, a => a.State == IsoAssetState.NotInAws);
        Assert.Equal((GoneBucket, null), (gone.Arn, gone.Class));
        Assert.Equal([3], gone.LedgerLines);
        Assert.Same(gone, found[^1]);
    }

    [Fact]
    public async Task A_pattern_stands_for_many_and_an_asset_in_two_rows_is_listed_twice()
    {
        var scene = new AssetScene().Ledger("arn:aws:s3:::aozora-*").Row(Files, owner: "Ops");
        var found = (await scene.FindAsync("bucket")).Assets;

        Assert.Equal(3, found.Count);
        var files = Assert.Single(found, a => a.State == IsoAssetState.ListedTwice);
        Assert.Equal(Files, files.Arn);
        Assert.Equal([2, 3], files.LedgerLines);
        // Two rows name different owners, and the same classification.
        Assert.Equal((null, "secret"), (files.Owner, files.Classification));
    }

    [Fact]
    public async Task Nothing_is_out_of_scope_because_nobody_knows_which_classes_must_be_listed()
    {
        var scene = new AssetScene();
        scene.Unread["Ledger.Classes"] = new LocalText("文書に記載がありません。", "The document does not say.");
        Assert.All((await scene.FindAsync("bucket")).Assets, a =>
        {
            Assert.Equal(IsoAssetState.Unknown, a.State);
            Assert.EndsWith("The document does not say.", a.Messages.En, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_row_from_another_source_is_not_looked_for_in_AWS()
    {
        var found = (await new AssetScene().Row("arn:aws:s3:::aozora-*", source: "GitHub").FindAsync("bucket")).Assets;

        Assert.Equal(3, found.Count);
        Assert.All(found, a => Assert.Equal(IsoAssetState.NotInLedger, a.State));
    }

    [Fact]
    public async Task A_row_that_names_nothing_is_missing_in_AWS_and_says_why()
    {
        var row = Assert.Single((await new AssetScene().Ledger("").FindAsync()).Assets, a => a.State == IsoAssetState.NotInAws);

        Assert.Contains("names no asset", row.Messages.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_call_failed_no_row_is_called_missing_and_elsewhere_it_is()
    {
        const string otherRegion = "arn:aws:rds:ap-northeast-3:777788889999:db:gone";
        var scene = new AssetScene().Ledger(Database, GoneDatabase, otherRegion, GoneBucket, "arn:aws:rds:*:db:gone*")
            .Deny(c => c is { Operation: "DescribeDBInstances", AccountId: Tenant, Region: "ap-northeast-1" });
        var rows = (await scene.FindAsync()).Assets.Where(a => a.Class is null).ToDictionary(a => a.Arn, a => a.State);

        Assert.Equal(IsoAssetState.Unknown, rows[Database]);
        Assert.Equal(IsoAssetState.Unknown, rows[GoneDatabase]);
        Assert.Equal(IsoAssetState.Unknown, rows["arn:aws:rds:*:db:gone*"]);
        Assert.Equal(IsoAssetState.NotInAws, rows[otherRegion]);
        Assert.Equal(IsoAssetState.NotInAws, rows[GoneBucket]);
        var warning = Assert.Single(scene.Warnings).En;
        foreach (var part in new[] { Tenant, "ap-northeast-1", "rds:DescribeDBInstances", "AccessDenied" })
            Assert.Contains(part, warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asset_that_AWS_does_not_name_may_be_the_one_of_a_row()
    {
        const string row = "arn:aws:rds:ap-northeast-1:777788889999:auto-backup:ab-gone";
        var scene = new AssetScene().Ledger(row, GoneBucket).Answer(c => c is { Operation: "DescribeDBInstanceAutomatedBackups", AccountId: Tenant, Region: "ap-northeast-1" }
            ? new JObject { ["DBInstanceAutomatedBackups"] = new JArray(new JObject { ["DBInstanceIdentifier"] = "hoshi-db" }) }
            : null);
        var found = (await scene.FindAsync()).Assets;

        Assert.All(found, a => Assert.NotEmpty(a.Arn));
        Assert.Equal(IsoAssetState.Unknown, Assert.Single(found, a => a.Arn == row).State);
        Assert.Equal(IsoAssetState.NotInAws, Assert.Single(found, a => a.Arn == GoneBucket).State);
        Assert.Single(scene.Warnings);
    }

    [Fact]
    public async Task In_an_account_that_was_not_looked_at_nothing_is_called_missing()
    {
        var scene = new AssetScene { Accounts = [SampleRun.Sample.Accounts[1]] }
            .Ledger(GoneDatabase, GoneBucket, "arn:aws:iam::444455556666:user/gone");
        var rows = (await scene.FindAsync()).Assets.Where(a => a.Class is null).Select(a => (a.Arn, a.State));

        // The other account's database is not this list's business; a bucket's ARN names no account.
        Assert.Equal([(GoneBucket, IsoAssetState.Unknown), ("arn:aws:iam::444455556666:user/gone", IsoAssetState.NotInAws)], rows);
    }

    [Fact]
    public async Task In_a_region_that_was_not_looked_at_nothing_is_called_missing()
    {
        var scene = new AssetScene { Regions = ["ap-northeast-3"] }
            .Ledger(GoneDatabase, "arn:aws:rds:ap-northeast-3:777788889999:db:gone", "arn:aws:rds:*:777788889999:db:gone");
        var rows = (await scene.FindAsync("database")).Assets.Select(a => (a.Arn, a.State));

        Assert.Equal(
            [("arn:aws:rds:ap-northeast-3:777788889999:db:gone", IsoAssetState.NotInAws), ("arn:aws:rds:*:777788889999:db:gone", IsoAssetState.Unknown)],
            rows);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_leaves_everything_unknown_and_says_so()
    {
        var scene = new AssetScene { LedgerError = new AwsError("LedgerUnreadable", "ledger.csv is not a table", IsoReason.Error, Retryable: false) };
        var found = (await scene.FindAsync("bucket", "iam-user")).Assets;

        Assert.Equal(5, found.Count);
        Assert.All(found, a => Assert.Equal(IsoAssetState.Unknown, a.State));
        Assert.Contains("ledger.csv is not a table", Assert.Single(scene.Warnings).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_need_not_be_in_the_ledger_is_out_of_scope_unless_it_is_listed()
    {
        var scene = new AssetScene { Scope = new ScopeFilter([i => i.Id == Files ? "moved out" : null]) }
            .Ledger("arn:aws:ec2:ap-northeast-1::snapshot/snap-0aa11bb22cc330119");
        var found = (await scene.FindAsync("bucket", "volume-backup")).Assets;

        Assert.Contains("moved out", Assert.Single(found, a => a.Arn == Files).Messages.En, StringComparison.Ordinal);
        Assert.Equal(IsoAssetState.OutOfScope, Assert.Single(found, a => a.Arn == Files).State);
        var snapshots = found.Where(a => a.Class == "volume-backup").ToList();
        Assert.Equal("arn:aws:ec2:ap-northeast-1::snapshot/snap-0aa11bb22cc330119", Assert.Single(snapshots, a => a.State == IsoAssetState.Listed).Arn);
        Assert.All(snapshots.Where(a => a.State != IsoAssetState.Listed), a => Assert.Equal(IsoAssetState.OutOfScope, a.State));
    }
}
