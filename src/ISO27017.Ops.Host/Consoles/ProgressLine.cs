using System.Management.Automation;

namespace ISO27017.Ops.Host.Consoles;

/// <summary>One line on the terminal that shows how far a command is. Not shown where the errors go to a file.</summary>
internal sealed class ProgressLine(ConsoleStreams streams)
{
    private bool _shown;

    internal void Show(ProgressRecord record)
    {
        if (!streams.ErrorIsTerminal)
        {
            return;
        }

        Clear();
        if (record.RecordType == ProgressRecordType.Completed)
        {
            return;
        }

        var percent = record.PercentComplete >= 0 ? $" {record.PercentComplete}%" : string.Empty;
        var text = $"{record.Activity}: {record.StatusDescription}{percent}";
        // Full-width text takes two columns: half the width never wraps.
        var most = Math.Max(10, streams.Width / 2);
        streams.Error.Write(text.Length > most ? text[..most] : text);
        _shown = true;
    }

    internal void Clear()
    {
        if (_shown)
        {
            streams.Error.Write("\r\u001b[K");
            _shown = false;
        }
    }
}
