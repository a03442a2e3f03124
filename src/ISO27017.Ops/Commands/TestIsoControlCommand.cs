using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Connection;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Judges the declared measures against AWS, an evidence package or the sample organisation.</summary>
[Cmdlet(VerbsDiagnostic.Test, "IsoControl", DefaultParameterSetName = ProfileSet)]
[OutputType(typeof(IsoResult), typeof(bool))]
public sealed class TestIsoControlCommand : RunCmdlet
{
    private readonly PickedChecks _picked = new();
    private bool _begun;

    /// <summary>The controls.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ControlId")]
    [ArgumentCompleter(typeof(ControlIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNull]
    public string[] Id { get; set; } = [];

    /// <summary>The role sides.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public IsoRole[] Role { get; set; } = [];

    /// <summary>The checks.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CheckId")]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNull]
    public string[] Check { get; set; } = [];

    /// <summary>A check of Get-IsoCheck.</summary>
    [Parameter(ValueFromPipeline = true)]
    public IsoCheck? InputObject { get; set; }

    /// <summary>Gives one Boolean instead of results.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _picked.Add(Id, Check, Role, InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        _picked.Demand(MyInvocation);
        var request = Request();
        RunAsync((writer, cancel) => AssessAsync(request, writer, cancel));
    });

    private async Task AssessAsync(AssessmentRequest request, PipelineWriter writer, CancellationToken cancel)
    {
        var kept = Quiet ? new List<IsoResult>() : null;
        await foreach (var result in AssessmentService.RunAsync(request, new RunObserver(writer), cancel))
        {
            _begun = true;
            if (kept is null)
            {
                await writer.WriteObjectAsync(result, cancel);
            }
            else
            {
                kept.Add(result);
            }
        }

        if (kept is not null)
        {
            await writer.WriteObjectAsync(VerdictService.ExitCode(kept) == 0, cancel);
        }
    }

    private AssessmentRequest Request() => RunRequest() with { Controls = _picked.Controls, Roles = _picked.Roles, Checks = _picked.Checks };

    // A run that did not take place must reach Measure-IsoResult as nothing (16): a pipeline that ends here would make
    // `exit (Test-IsoControl | Measure-IsoResult -ExitCode)` exit with 0. After the first result only the end is honest.
    private protected override void Report(ErrorRecord error)
    {
        if (_begun)
        {
            base.Report(error);
        }
        else
        {
            WriteError(error);
        }
    }
}
