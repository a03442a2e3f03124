using System.Management.Automation;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Gives the results of evidence packages back as objects.</summary>
[Cmdlet(VerbsData.Import, "IsoEvidence", DefaultParameterSetName = PathSet)]
[OutputType(typeof(IsoResult))]
public sealed class ImportIsoEvidenceCommand : EvidenceCmdlet
{
    /// <inheritdoc/>
    private protected override async Task Read(string path, PipelineWriter writer, CancellationToken cancel)
    {
        foreach (var result in new EvidenceService().Import(path, cancel))
        {
            await writer.WriteObjectAsync(result, cancel);
        }
    }
}
