namespace ISO27017.Ops.Engine.Tests.Assets;

/// <summary>A row to add to the ledger has the ledger's own form.</summary>
public class LedgerFormTests
{
    private static readonly string[] _known = ["arn:aws:s3:::aozora-hoshi-*"];

    [Fact]
    public async Task A_row_has_the_ledgers_columns_and_its_name_of_the_class()
    {
        var list = await new AssetScene().Ledger(_known).FindAsync("bucket");
        var row = list.Form.RowOf(Assert.Single(list.Assets, a => a.State == IsoAssetState.NotInLedger));

        Assert.Equal(["asset", "class", "owner", "classification", "source", "Place"], row.Select(c => c.Key));
        Assert.Equal(["arn:aws:s3:::aozora-log-archive-444455556666", "サービスデータ", "", "", "AWS", ""], row.Select(c => c.Value));
    }

    [Fact]
    public async Task Without_a_name_for_the_class_ours_stands()
    {
        var scene = new AssetScene { Given = { ["Ledger.Map"] = new List<object?> { new Dictionary<string, object?> { ["type"] = "s3:*" } } } };
        var list = await scene.Ledger(_known).FindAsync("bucket");

        Assert.Equal("bucket", list.Form.RowOf(list.Assets[^1])[1].Value);
    }
}
