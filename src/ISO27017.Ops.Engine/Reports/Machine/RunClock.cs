using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>The times of a run that reports carry: never the time of writing.</summary>
internal static class RunClock
{
    /// <summary>When the run was last at work: its last call, or its beginning where that is later (judged again from a package).</summary>
    public static DateTimeOffset End(ReportModel model) =>
        Observation.Of(model.Coverage).To is { } to && to > model.Run.StartedAt ? to : model.Run.StartedAt;

    /// <summary>An instant to the millisecond in UTC, as RFC 3339 has it.</summary>
    public static string Write(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
