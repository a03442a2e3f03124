namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>Text for files that programs read and people look at with <c>cat</c>: one line, nothing that steers a terminal, nothing
/// that XML or another reader's UTF-8 forbids, no blanks around it.</summary>
internal static class PlainText
{
    /// <summary>The text; empty if there is nothing to see.</summary>
    public static string Of(string? text) => VisibleText.Of(text).Trim();

    /// <summary>The text, or null where there is nothing to see.</summary>
    public static string? OrNull(string? text) => Of(text) is { Length: > 0 } shown ? shown : null;
}
