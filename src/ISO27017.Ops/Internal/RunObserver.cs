using System.Globalization;
using System.Management.Automation;
using ISO27017.Ops.Engine.Assessment;

namespace ISO27017.Ops.Internal;

/// <summary>Shows a run on the console while it goes on: each call as verbose text, progress, warnings.</summary>
internal sealed class RunObserver(PipelineWriter writer, LocalText? activity = null) : IRunObserver
{
    private const int ActivityId = 27017;
    private static readonly LocalText Activity = new("ISO/IEC 27017 の対策を判定しています", "Judging the measures of ISO/IEC 27017");
    private static readonly LocalText Working = new("{0} / {1} 完了", "{0} of {1} done");

    private int _percent = -1;

    /// <inheritdoc/>
    public void Called(string accountId, string region, string operation, string outcome, TimeSpan duration) =>
        writer.Post(cmdlet => cmdlet.WriteVerbose(VisibleText.Of(
            string.Create(CultureInfo.InvariantCulture, $"{accountId} {region} {operation} {outcome} {duration.TotalMilliseconds:F0} ms"))));

    /// <inheritdoc/>
    public void Progressed(int done, int planned)
    {
        var percent = planned > 0 ? Math.Clamp((int)(100L * done / planned), 0, 100) : 0;

        // Several threads report: each percent is shown once, and the bar never runs back.
        var shown = Volatile.Read(ref _percent);
        if (percent <= shown || Interlocked.CompareExchange(ref _percent, percent, shown) != shown)
        {
            return;
        }

        writer.Post(cmdlet => cmdlet.WriteProgress(
            new ProgressRecord(ActivityId, (activity ?? Activity).In(), string.Format(CultureInfo.CurrentCulture, Working.In(), done, planned))
            {
                PercentComplete = percent,
                RecordType = done >= planned ? ProgressRecordType.Completed : ProgressRecordType.Processing,
            }));
    }

    /// <inheritdoc/>
    public void Warned(LocalText message) => writer.Post(cmdlet => cmdlet.WriteWarning(VisibleText.Lines(message.In())));
}
