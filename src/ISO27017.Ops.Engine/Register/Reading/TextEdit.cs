namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>A piece of text that takes the place of another.</summary>
/// <param name="Start">Where the old piece begins.</param>
/// <param name="Length">How long it is; 0 to insert.</param>
/// <param name="Text">The new piece.</param>
internal sealed record TextEdit(int Start, int Length, string Text)
{
    /// <summary>Where the old piece ends.</summary>
    public int End => Start + Length;

    /// <summary>The text with all edits made; those that reach into an earlier one are left out.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Start).ThenBy(e => e.End).Where(e => e.Start >= at))
        {
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
