using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Connection;
using ISO27017.Ops.Engine.Assets;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Lists what the asset ledger is about, and matches it with the ledger both ways.</summary>
[Cmdlet(VerbsCommon.Get, "IsoAsset", DefaultParameterSetName = ProfileSet)]
[OutputType(typeof(IsoAsset), typeof(PSObject))]
public sealed class GetIsoAssetCommand : RunCmdlet
{
    /// <summary>The classes of assets.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(AssetClassCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Class { get; set; } = [];

    /// <summary>How asset and ledger stand to each other.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public IsoAssetState[] State { get; set; } = [];

    /// <summary>Gives rows to add to the ledger instead of assets.</summary>
    [Parameter]
    public SwitchParameter AsLedgerRow { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var request = new AssetRequest { Run = RunRequest(), Classes = Class, States = State };
        RunAsync((writer, cancel) => AsLedgerRow ? RowsAsync(request, writer, cancel) : AssetsAsync(request, writer, cancel));
    });

    private static async Task AssetsAsync(AssetRequest request, PipelineWriter writer, CancellationToken cancel)
    {
        await foreach (var asset in AssetService.ListAsync(request, new RunObserver(writer), cancel))
        {
            await writer.WriteObjectAsync(asset, cancel);
        }
    }

    private static async Task RowsAsync(AssetRequest request, PipelineWriter writer, CancellationToken cancel)
    {
        await foreach (var row in AssetService.LedgerRowsAsync(request, new RunObserver(writer), cancel))
        {
            var cells = new PSObject();
            foreach (var (header, cell) in row)
            {
                cells.Properties.Add(new PSNoteProperty(header, cell));
            }

            await writer.WriteObjectAsync(cells, cancel);
        }
    }
}
