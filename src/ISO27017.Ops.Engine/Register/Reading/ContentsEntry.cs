using ISO27017.Ops.Engine.Register.Markdown;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>An entry of the contents.</summary>
/// <param name="Line">Its line, from 0.</param>
/// <param name="LastLine">The last line that it takes.</param>
/// <param name="Id">The control that it names; null if it names none.</param>
/// <param name="Title">The title that it gives.</param>
/// <param name="Link">Its link; null if it has none.</param>
internal sealed record ContentsEntry(int Line, int LastLine, string? Id, string Title, InlineLink? Link);
