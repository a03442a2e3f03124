namespace ISO27017.Ops.Host.Consoles;

/// <summary>Where the host reads and writes, and what is at the other end.</summary>
internal sealed record ConsoleStreams(TextWriter Out, TextWriter Error, TextReader In, bool OutIsTerminal, bool ErrorIsTerminal, int Width)
{
    // As wide as pwsh assumes when the output goes to a file or a pipe.
    private const int RedirectedWidth = 120;

    internal static ConsoleStreams OfProcess() => new(
        Console.Out, Console.Error, Console.In, !Console.IsOutputRedirected, !Console.IsErrorRedirected, WidthOfProcess());

    private static int WidthOfProcess()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? RedirectedWidth : Console.WindowWidth;
        }
        catch (IOException)
        {
            return RedirectedWidth;
        }
    }
}
