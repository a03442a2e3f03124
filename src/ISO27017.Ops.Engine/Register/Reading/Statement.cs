using ISO27017.Ops.Engine.Register.Markdown;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>One item or paragraph of a role side.</summary>
/// <param name="Text">As a reader sees it; nested items on lines of their own, as <c>- text</c>.</param>
/// <param name="Links">Its links, those of nested items too.</param>
/// <param name="Start">Where it begins, behind a list's mark.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsReference">Whether it is nothing but a source: <c>参照：[…](…)</c>.</param>
internal sealed record Statement(string Text, IReadOnlyList<InlineLink> Links, int Start, int End, bool IsReference);
