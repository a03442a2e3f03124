using System.Globalization;
using System.Management.Automation;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Names what does not fit together in the register, and mends what is mechanical.</summary>
[Cmdlet(VerbsDiagnostic.Test, "IsoRegister", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(IsoRegisterIssue))]
public sealed class TestIsoRegisterCommand : RegisterCmdlet
{
    private static readonly LocalText Mend = new("機械的に直せる {0} 件を修正する", "Mend {0} mechanical fault(s)");

    /// <summary>Mends what is mechanical.</summary>
    [Parameter]
    public SwitchParameter Fix { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => EachRegister(place =>
    {
        var issues = RegisterService.Test(place);
        var fixable = issues.Count(i => i.Fixable);
        if (!Fix || fixable == 0 || !ShouldProcess(place.FullPath(), string.Format(CultureInfo.CurrentCulture, Mend.In(), fixable)))
        {
            WriteObject(issues, enumerateCollection: true);
            return;
        }

        Pump(async (writer, cancel) =>
        {
            foreach (var issue in RegisterService.Fix(place, cancel)) await writer.WriteObjectAsync(issue, cancel);
        });
    });
}
