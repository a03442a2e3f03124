namespace ISO27017.Ops.Engine.Register.Markdown;

/// <summary>What a paragraph or heading says.</summary>
/// <param name="Text">As a reader sees it, without marks.</param>
/// <param name="Links">Its links, in order.</param>
internal sealed record InlineReading(string Text, IReadOnlyList<InlineLink> Links);
