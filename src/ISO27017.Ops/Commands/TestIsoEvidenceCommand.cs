using System.Management.Automation;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Verifies evidence packages: every file, every digest, every document.</summary>
[Cmdlet(VerbsDiagnostic.Test, "IsoEvidence", DefaultParameterSetName = PathSet)]
[OutputType(typeof(IsoEvidence))]
public sealed class TestIsoEvidenceCommand : EvidenceCmdlet
{
    /// <inheritdoc/>
    private protected override Task Read(string path, PipelineWriter writer, CancellationToken cancel) =>
        writer.WriteObjectAsync(new EvidenceService().Test(path, cancel), cancel);
}
