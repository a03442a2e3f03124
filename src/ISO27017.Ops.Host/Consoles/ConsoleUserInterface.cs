using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;

namespace ISO27017.Ops.Host.Consoles;

/// <summary>Writes the streams as pwsh does: results to the output, the others to the error stream or with their prefixes.</summary>
internal sealed partial class ConsoleUserInterface(ConsoleStreams streams, bool nonInteractive) : PSHostUserInterface
{
    private readonly Lock _gate = new();
    private readonly ProgressLine _progress = new(streams);

    public override PSHostRawUserInterface RawUI { get; } = new ConsoleRawUserInterface(streams);

    public override bool SupportsVirtualTerminal => streams.OutIsTerminal;

    public override void Write(string value) => Put(streams.Out, value, newLine: false);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Put(streams.Out, value, newLine: true);

    public override void WriteErrorLine(string value) => Put(streams.Error, value, newLine: true);

    public override void WriteWarningLine(string message) => Put(streams.Out, "WARNING: " + message, newLine: true);

    public override void WriteVerboseLine(string message) => Put(streams.Out, "VERBOSE: " + message, newLine: true);

    public override void WriteDebugLine(string message) => Put(streams.Out, "DEBUG: " + message, newLine: true);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        lock (_gate)
        {
            _progress.Show(record);
        }
    }

    private void Put(TextWriter writer, string value, bool newLine)
    {
        lock (_gate)
        {
            _progress.Clear();
            var text = streams.OutIsTerminal ? value : new StringDecorated(value).ToString(OutputRendering.PlainText);
            if (newLine)
            {
                writer.WriteLine(text);
            }
            else
            {
                writer.Write(text);
            }
        }
    }
}
