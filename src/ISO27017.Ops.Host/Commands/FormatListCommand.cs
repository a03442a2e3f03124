using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ISO27017.Ops.Host.Commands;

/// <summary>Format-List over the engine's own formatter.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    /// <summary>Makes it.</summary>
    public FormatListCommand() => EngineInternals.Shape(this, "List");
}
