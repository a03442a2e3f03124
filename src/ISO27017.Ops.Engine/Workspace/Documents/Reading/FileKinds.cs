namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>The kinds of file that can be read.</summary>
internal enum FileKinds
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>A document of Word.</summary>
    Docx,

    /// <summary>A workbook of Excel.</summary>
    Xlsx,

    /// <summary>PDF.</summary>
    Pdf,
}
