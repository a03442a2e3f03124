using System.Management.Automation;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Writes a new register from the catalogue.</summary>
[Cmdlet(VerbsData.Export, "IsoRegister", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportIsoRegisterCommand : AsyncCmdlet
{
    /// <summary>The file to make.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Replaces a file that is there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var path = Paths.Literal(this, Path);
        if (!ShouldProcess(path)) return;
        RunAsync((writer, cancel) =>
        {
            RegisterService.Export(path, Force, cancel);
            return writer.WriteObjectAsync(new FileInfo(path), cancel);
        });
    });
}
