namespace ISO27017.Ops.Engine.Register.Markdown;

/// <summary>A link in a text.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Url">Where it leads; empty if it names no place.</param>
/// <param name="Start">Where it begins, from the beginning of the register.</param>
/// <param name="Label">The place of what it shows, without brackets; null for a bare address.</param>
/// <param name="Target">The place of the address; null where none is written.</param>
internal sealed record InlineLink(string Text, string Url, int Start, Range? Label, Range? Target);
