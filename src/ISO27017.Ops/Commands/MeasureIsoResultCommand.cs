using System.Management.Automation;
using ISO27017.Ops.Engine.Assessment.Verdicts;

namespace ISO27017.Ops.Commands;

/// <summary>Rolls results up into verdicts over role sides, or into the exit code of a scheduled run.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "IsoResult", DefaultParameterSetName = VerdictSet)]
[OutputType(typeof(IsoVerdict), ParameterSetName = [VerdictSet])]
[OutputType(typeof(int), ParameterSetName = [ExitCodeSet])]
public sealed class MeasureIsoResultCommand : PSCmdlet
{
    private const string VerdictSet = "Verdict";
    private const string ExitCodeSet = "ExitCode";

    private readonly List<IsoResult> _results = [];

    /// <summary>Results of one run or package.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public IsoResult[] InputObject { get; set; } = [];

    /// <summary>Gives the exit code instead of the verdicts.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ExitCodeSet)]
    public SwitchParameter ExitCode { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _results.AddRange(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ExitCode)
        {
            WriteObject(VerdictService.ExitCode(_results));
        }
        else
        {
            WriteObject(VerdictService.RollUp(_results), enumerateCollection: true);
        }
    }
}
