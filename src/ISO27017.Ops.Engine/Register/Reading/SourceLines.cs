namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>Where the lines of a text begin and end. A line ends as in Markdown: LF, CR LF, or CR.</summary>
internal sealed class SourceLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    /// <summary>Finds the lines.</summary>
    public SourceLines(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _starts.Add(i + 1);
        }
    }

    /// <summary>How many there are; a text that ends with a line end has an empty one after it.</summary>
    public int Count => _starts.Count;

    /// <summary>The line that holds an offset, from 0.</summary>
    public int At(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Where a line begins.</summary>
    public int Start(int line) => line < _starts.Count ? _starts[line] : _text.Length;

    /// <summary>Where the next line begins, or the text ends.</summary>
    public int Next(int line) => Start(line + 1);

    /// <summary>Where a line ends, without its line end.</summary>
    public int End(int line)
    {
        var end = Next(line);
        while (end > Start(line) && _text[end - 1] is '\n' or '\r') end--;
        return end;
    }

    /// <summary>A line without its line end.</summary>
    public ReadOnlySpan<char> this[int line] => _text.AsSpan(Start(line), End(line) - Start(line));

    /// <summary>A line's end as written; empty for the last one.</summary>
    public string LineEnd(int line) => _text[End(line)..Next(line)];
}
