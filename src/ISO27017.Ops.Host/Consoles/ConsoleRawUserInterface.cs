using System.Management.Automation.Host;
using Wcwidth;

namespace ISO27017.Ops.Host.Consoles;

/// <summary>The console's measures. Columns are what matters to the formatter: a full-width character takes two.</summary>
internal sealed class ConsoleRawUserInterface(ConsoleStreams streams) : PSHostRawUserInterface
{
    private const int AnyHeight = 50;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override Size BufferSize
    {
        get => new(streams.Width, AnyHeight);
        set => throw NotHere();
    }

    public override Size WindowSize
    {
        get => BufferSize;
        set => throw NotHere();
    }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Coordinates CursorPosition { get; set; }

    public override Coordinates WindowPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "ISO27017.Ops";

    public override bool KeyAvailable => false;

    public override void FlushInputBuffer()
    {
        // Nothing is read ahead.
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NotHere();

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw NotHere();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NotHere();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NotHere();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw NotHere();

    public override int LengthInBufferCells(string source) => source.EnumerateRunes().Sum(rune => Cells(rune.Value));

    public override int LengthInBufferCells(string source, int offset) => LengthInBufferCells(source[offset..]);

    public override int LengthInBufferCells(char source) => char.IsSurrogate(source) ? 1 : Cells(source);

    private static int Cells(int codePoint) => Math.Max(0, UnicodeCalculator.GetWidth(codePoint));

    private static InvalidOperationException NotHere() => new("This host has no screen buffer.");
}
