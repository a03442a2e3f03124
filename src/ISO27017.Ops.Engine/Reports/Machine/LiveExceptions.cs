using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>Which exception covers a result.</summary>
internal sealed class LiveExceptions
{
    private readonly ExceptionMatcher? _matcher;

    /// <summary>Takes the exceptions that the run knew.</summary>
    public LiveExceptions(ReportModel model)
    {
        try
        {
            var today = EntryDay.Of(model.Run.AsOf);
            var live = ExceptionFacts.Read(model.Fact("ListExceptions")).Where(e => today <= e.Expires).ToList();
            _matcher = live.Count > 0 ? new ExceptionMatcher(live, model.Run.AsOf) : null;
        }
        catch (FormatException)
        {
            // The result's message names the exception all the same.
            _matcher = null;
        }
    }

    /// <summary>The exception by which a result is Excepted; null for any other result, or if the run's record does not hold it.</summary>
    public ExceptionEntry? Of(IsoResult result) =>
        result.Status == IsoStatus.Excepted && _matcher?.Count(result) is { Count: > 0 } covering ? covering[0] : null;
}
