namespace ISO27017.Ops;

/// <summary>An error that its user can act on: it says what is wrong and what to do, in both languages.</summary>
public sealed class IsoOpsException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="id">The stable id, such as <c>UnknownControl</c>; it becomes the FullyQualifiedErrorId's first part.</param>
    /// <param name="error">The group.</param>
    /// <param name="texts">What is wrong and what to do.</param>
    /// <param name="target">What it is about, such as the id or path that was given.</param>
    /// <param name="inner">The cause, if another exception was.</param>
    public IsoOpsException(string id, IsoError error, LocalText texts, object? target = null, Exception? inner = null)
        : base(VisibleText.Lines((texts ?? throw new ArgumentNullException(nameof(texts))).In()), inner)
    {
        Id = id;
        Error = error;
        Texts = texts;
        Target = target;
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The group.</summary>
    public IsoError Error { get; }

    /// <summary>What is wrong and what to do, in both languages.</summary>
    public LocalText Texts { get; }

    /// <summary>What it is about.</summary>
    public object? Target { get; }
}
