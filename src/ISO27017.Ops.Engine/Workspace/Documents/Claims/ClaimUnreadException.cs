namespace ISO27017.Ops.Engine.Workspace.Documents.Claims;

/// <summary>A document does not say what a claim asks of it.</summary>
/// <param name="text">The reason: document, section, pattern.</param>
internal sealed class ClaimUnreadException(LocalText text) : Exception(text.En)
{
    /// <summary>The reason.</summary>
    public LocalText Text { get; } = text;
}
