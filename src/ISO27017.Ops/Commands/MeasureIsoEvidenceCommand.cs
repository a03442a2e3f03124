using System.Management.Automation;
using ISO27017.Ops.Engine.Evidence.Trends;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Shows how the verdicts of evidence packages stood and fell over time.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "IsoEvidence", DefaultParameterSetName = PathSet)]
[OutputType(typeof(IsoTrend))]
public sealed class MeasureIsoEvidenceCommand : EvidenceCmdlet
{
    private readonly List<string> _paths = [];

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_paths.Count == 0)
        {
            return;
        }

        RunAsync(async (writer, cancel) =>
        {
            var observer = new RunObserver(writer, new LocalText("証拠パッケージを検証しています", "Verifying evidence packages"));
            foreach (var point in new TrendService().Measure(_paths, observer.Progressed, cancel))
            {
                await writer.WriteObjectAsync(point, cancel);
            }
        });
    }

    /// <inheritdoc/>
    private protected override Task Read(string path, PipelineWriter writer, CancellationToken cancel)
    {
        _paths.Add(path);
        return Task.CompletedTask;
    }
}
