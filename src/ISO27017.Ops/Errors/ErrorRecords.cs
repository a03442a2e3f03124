using System.Management.Automation;

namespace ISO27017.Ops.Errors;

/// <summary>Every error record that the cmdlets write. The ids are stable: scripts look at FullyQualifiedErrorId.</summary>
internal static class ErrorRecords
{
    /// <summary>What the engine reports, under the id that it gave.</summary>
    internal static ErrorRecord From(IsoOpsException exception) =>
        new(exception, exception.Id, CategoryOf(exception.Error), exception.Target);

    private static ErrorCategory CategoryOf(IsoError error) => error switch
    {
        IsoError.InvalidArgument => ErrorCategory.InvalidArgument,
        IsoError.InvalidData => ErrorCategory.InvalidData,
        IsoError.NotFound => ErrorCategory.ObjectNotFound,
        IsoError.AlreadyExists => ErrorCategory.ResourceExists,
        IsoError.ReadOrWrite => ErrorCategory.WriteError,
        IsoError.Credentials => ErrorCategory.AuthenticationError,
        IsoError.Connection => ErrorCategory.ConnectionError,
        IsoError.InvalidOperation => ErrorCategory.InvalidOperation,
        _ => ErrorCategory.NotSpecified,
    };
}
