namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>What is in a document's file.</summary>
internal sealed record DocumentContent
{
    /// <summary>The SHA-256 of the file, in lower-case hex; null if the file is too large even for that.</summary>
    public string? Sha256 { get; init; }

    /// <summary><c>Markdown</c>, <c>Text</c>, <c>Html</c>, <c>Docx</c>, <c>Xlsx</c> or <c>Pdf</c>; null if it is none of them.</summary>
    public string? Format { get; init; }

    /// <summary>The text; null if there is a problem.</summary>
    public string? Text { get; init; }

    /// <summary>The sections, in the order of the text. The text of one includes those within it.</summary>
    public IReadOnlyList<DocumentSection> Sections { get; init; } = [];

    /// <summary>Why there is no text; null if there is.</summary>
    public DocumentProblem? Problem { get; init; }
}
