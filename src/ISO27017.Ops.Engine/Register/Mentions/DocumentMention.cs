namespace ISO27017.Ops.Engine.Register.Mentions;

/// <summary>A document that must follow, or that a measure mentions.</summary>
/// <param name="Title">Its title: the declared one, or the words of the register.</param>
/// <param name="Section">The section named, such as <c>2.4.6</c>; null for the whole.</param>
/// <param name="Id">The id under which the workspace declares it; null if it does not.</param>
internal sealed record DocumentMention(string Title, string? Section, string? Id)
{
    /// <inheritdoc/>
    public override string ToString() => Section is null ? Title : $"{Title} {Section}";
}
