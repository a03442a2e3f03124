using System.Globalization;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Tells, in a text without markup, the chapter <c>3. …</c> from the third element of a list.</summary>
internal sealed class ListSense
{
    private int _chapter;
    private int _element = -1;

    /// <summary>A heading was passed.</summary>
    public void Passed(string number)
    {
        if (Leading(number) is not { } chapter) return;
        _chapter = chapter;
        _element = -1;
    }

    /// <summary>True if <paramref name="number"/> is the chapter that comes next, and does not continue a list.</summary>
    public bool IsHeading(string number)
    {
        if (Leading(number) is not { } value) return false;
        var list = value == _element + 1;
        if (value == _chapter + 1 && !list) return true;
        _element = value;
        return false;
    }

    private static int? Leading(string number) =>
        int.TryParse(number.AsSpan(0, number.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : number.Length),
            NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
