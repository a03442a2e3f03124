using System.Management.Automation;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Verifies evidence packages: every file, every digest, every document, signature and time stamp; with Chain how they follow
/// each other.</summary>
[Cmdlet(VerbsDiagnostic.Test, "IsoEvidence", DefaultParameterSetName = PathSet)]
[OutputType(typeof(IsoEvidence))]
public sealed class TestIsoEvidenceCommand : EvidenceCmdlet
{
    private readonly List<string> _chained = [];
    private VerificationRequest _request = new();

    /// <summary>Certificate files of authorities to trust.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] TrustedRoot { get; set; } = [];

    /// <summary>Files of certificate revocation lists.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] CrlPath { get; set; } = [];

    /// <summary>An unsigned package is a problem.</summary>
    [Parameter]
    public SwitchParameter RequireSignature { get; set; }

    /// <summary>Verifies all packages of the folders as a chain.</summary>
    [Parameter]
    public SwitchParameter Chain { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Guard(() =>
    {
        _request = new VerificationRequest
        {
            TrustedRootPaths = [.. TrustedRoot.SelectMany(p => Paths.Matching(this, p))],
            CrlPaths = [.. CrlPath.SelectMany(p => Paths.Matching(this, p))],
            RequireSignature = RequireSignature,
        };
        new EvidenceService().Demand(_request);
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_chained.Count == 0)
        {
            return;
        }

        RunAsync(async (writer, cancel) =>
        {
            foreach (var evidence in new EvidenceService().TestChain(_chained, _request, cancel))
            {
                await writer.WriteObjectAsync(evidence, cancel);
            }
        });
    }

    /// <inheritdoc/>
    private protected override Task Read(string path, PipelineWriter writer, CancellationToken cancel)
    {
        if (!Chain)
        {
            return writer.WriteObjectAsync(new EvidenceService().Test(path, _request, cancel), cancel);
        }

        _chained.Add(path);
        return Task.CompletedTask;
    }
}
