using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ISO27017.Ops.Host.Commands;

/// <summary>Format-Table over the engine's own formatter.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    /// <summary>Makes it.</summary>
    public FormatTableCommand() => EngineInternals.Shape(this, "Table");
}
