using System.Management.Automation;

namespace ISO27017.Ops.Cmdlet.Tests.Support;

/// <summary>What a script left in each stream.</summary>
internal sealed record Outcome(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<VerboseRecord> Verbose,
    IReadOnlyList<WarningRecord> Warnings,
    IReadOnlyList<ProgressRecord> Progress);
