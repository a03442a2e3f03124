namespace ISO27017.Ops;

/// <summary>A link that a measure gives as its source.</summary>
/// <param name="Text">What the link shows.</param>
/// <param name="Url">Where it leads.</param>
public sealed record IsoReference(string Text, string Url)
{
    /// <inheritdoc/>
    public override string ToString() => Text == Url ? Url : $"{Text} <{Url}>";
}
