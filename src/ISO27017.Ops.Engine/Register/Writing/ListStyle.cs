using ISO27017.Ops.Engine.Register.Reading;
using Markdig.Syntax;

namespace ISO27017.Ops.Engine.Register.Writing;

/// <summary>How a section writes its items.</summary>
/// <param name="Bullet">The mark: <c>-</c>, <c>*</c>, <c>+</c>; for numbers what follows them: <c>.</c> or <c>)</c>.</param>
/// <param name="IsOrdered">Whether they are numbered.</param>
/// <param name="NewLine">The line end.</param>
internal sealed record ListStyle(char Bullet, bool IsOrdered, string NewLine)
{
    /// <summary>The style of a side; of one without a list that of its register, which is a hyphen.</summary>
    public static ListStyle Of(RegisterDocument register, RoleSide side)
    {
        var list = side.Blocks.OfType<ListBlock>().FirstOrDefault();
        var ordered = list is { IsOrdered: true };
        var bullet = list is null ? '-' : ordered ? list.OrderedDelimiter : list.BulletType;
        return new ListStyle(bullet, ordered, NewLineAt(register.Source, side.Heading.Start));
    }

    /// <summary>The mark of an item, from 1, with the blank behind it.</summary>
    public string Mark(int number) => IsOrdered ? $"{number}{Bullet} " : $"{Bullet} ";

    // The heading's own line end; the last line has none
    private static string NewLineAt(RegisterText source, int offset)
    {
        for (var line = source.Lines.At(offset); line >= 0; line--)
        {
            if (source.Lines.LineEnd(line) is { Length: > 0 } end) return end;
        }

        return "\n";
    }
}
