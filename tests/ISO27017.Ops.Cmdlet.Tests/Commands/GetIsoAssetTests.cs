using System.Management.Automation;
using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class GetIsoAssetTests : IDisposable
{
    private const string Archive = "arn:aws:s3:::aozora-hoshi-archive-777788889999";

    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public GetIsoAssetTests() => _session.GoTo(_folder.FullName);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void The_samples_ledger_agrees_with_AWS_but_for_one_bucket_that_is_gone()
    {
        var assets = _session.Get<IsoAsset>("Get-IsoAsset -Sample");

        var gone = Assert.Single(assets, a => a.State is not (IsoAssetState.Listed or IsoAssetState.OutOfScope));
        Assert.Equal((IsoAssetState.NotInAws, Archive, null), (gone.State, gone.Arn, gone.Class));
        Assert.NotEmpty(gone.LedgerLines);
        var database = Assert.Single(assets, a => a.Class == "database");
        Assert.Equal(("hoshi-db", "製品部", "極秘"), (database.Name, database.Owner, database.Classification));
        Assert.All(assets.Where(a => a.State == IsoAssetState.OutOfScope), a => Assert.Equal("volume-backup", a.Class));
    }

    [Fact]
    public void Class_and_state_narrow_it()
    {
        Assert.All(_session.Get<IsoAsset>("Get-IsoAsset data* -Sample"), a => Assert.StartsWith("database", a.Class, StringComparison.Ordinal));
        Assert.Equal(Archive, Assert.Single(_session.Get<IsoAsset>("Get-IsoAsset -Sample -State NotInAws, NotInLedger")).Arn);
        Assert.Empty(_session.Get<IsoAsset>("Get-IsoAsset trail -Sample -State NotInAws"));
    }

    [Fact]
    public void Of_an_account_that_was_not_looked_at_nothing_is_said()
    {
        var assets = _session.Get<IsoAsset>("Get-IsoAsset -Sample -Account 444455556666 -State NotInAws, Unknown");

        // Only of a bucket the ARN does not say whose it is: that the others are in AWS, or not, is not known.
        Assert.Equal(3, assets.Count);
        Assert.All(assets, a => Assert.StartsWith("arn:aws:s3:::aozora-hoshi-", a.Arn, StringComparison.Ordinal));
        Assert.All(assets, a => Assert.Equal(IsoAssetState.Unknown, a.State));
    }

    [Fact]
    public void A_row_to_add_has_the_headers_of_the_ledger_and_reaches_its_file()
    {
        const string ledger = "$rows = Get-IsoAsset volume-backup -Sample -AsLedgerRow -Parameter @{ 'Ledger.Classes' = @('volume-backup') }; $rows";
        var rows = _session.Run(ledger).Output;

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal("AWS", r.Properties["取得元"].Value));
        Assert.All(rows, r => Assert.StartsWith("arn:aws:ec2:ap-northeast-1::snapshot/", (string)r.Properties["資産ID"].Value, StringComparison.Ordinal));
        Assert.All(rows, r => Assert.Equal("バックアップ", r.Properties["分類"].Value));
        Assert.All(rows, r => Assert.Equal("", r.Properties["管理責任者"].Value));
        Assert.Contains("保管場所", rows[0].Properties.Select(p => p.Name));
    }

    [Fact]
    public void An_unknown_class_is_one_error_that_names_the_classes()
    {
        var error = _session.Fails("Get-IsoAsset bukcet -Sample");

        Assert.Equal("UnknownAssetClass,ISO27017.Ops.Commands.GetIsoAssetCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Contains("Did you mean bucket?", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tab_key_offers_the_classes() =>
        Assert.Equal(["database", "database-backup"], _session.Complete("Get-IsoAsset data").Select(c => c.CompletionText));

    [Fact]
    public void What_is_said_is_in_the_readers_language()
    {
        using var japanese = new Session("ja-JP");

        const string message = "(Get-IsoAsset -Sample -State NotInAws).Message";
        Assert.Contains("AWS にありません", Assert.Single(japanese.Get<string>(message)), StringComparison.Ordinal);
        Assert.Contains("No asset in AWS", Assert.Single(_session.Get<string>(message)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_gives_the_same_assets_as_its_run()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./evidence", SampleRun.Results);

        Assert.Equal(
            _session.Get<IsoAsset>("Get-IsoAsset -Sample").Select(a => (a.Arn, a.State, a.Name)),
            _session.Get<IsoAsset>("Get-IsoAsset -EvidencePath ./evidence").Select(a => (a.Arn, a.State, a.Name)));
    }
}
