using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Reads the measures of the organisation's register.</summary>
[Cmdlet(VerbsCommon.Get, "IsoMeasure", DefaultParameterSetName = PathSet)]
[OutputType(typeof(IsoMeasure))]
public sealed class GetIsoMeasureCommand : RegisterCmdlet
{
    /// <summary>The controls; all if omitted.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ControlId")]
    [ArgumentCompleter(typeof(ControlIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>The role sides.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoRole[] Role { get; set; } = [];

    /// <summary>The states.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoMeasureState[] State { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => EachRegister(place =>
    {
        foreach (var id in Id.Length > 0 ? Id : new string?[] { null })
        {
            // One unknown control says so; the others come all the same
            try
            {
                foreach (var measure in RegisterService.Measures(place, id is null ? [] : [id]).Where(IsWanted)) WriteObject(measure);
            }
            catch (IsoOpsException exception) when (exception.Error == IsoError.NotFound && id is not null && Id.Length > 1)
            {
                WriteError(ErrorRecords.From(exception));
            }
        }
    });

    private bool IsWanted(IsoMeasure measure) =>
        (Role.Length == 0 || Role.Contains(measure.Role)) && (State.Length == 0 || State.Contains(measure.State));
}
