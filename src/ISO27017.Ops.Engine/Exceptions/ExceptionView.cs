using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>Exceptions as users see them.</summary>
internal static class ExceptionView
{
    /// <summary>An exception at a moment.</summary>
    public static IsoException Of(ExceptionEntry entry, DateTimeOffset asOf, int? matched)
    {
        var today = EntryDay.Of(asOf);
        return new IsoException
        {
            Id = entry.Id,
            Check = entry.Check,
            Account = entry.Account,
            Region = entry.Region,
            Resource = entry.Resource,
            Owner = entry.Owner,
            Approver = entry.Approver,
            Reason = entry.Reason,
            Ticket = entry.Ticket,
            CreatedOn = entry.CreatedOn is { } made ? EntryDay.Midnight(made) : null,
            Expires = EntryDay.Midnight(entry.Expires),
            DaysLeft = entry.Expires.DayNumber - today.DayNumber,
            State = today <= entry.Expires ? IsoExceptionState.Live : IsoExceptionState.Expired,
            Matched = matched,
            Line = entry.Line,
        };
    }
}
