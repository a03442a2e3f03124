namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>A line of a page.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Tight">True if it follows the line before it without a gap.</param>
internal readonly record struct PdfLine(string Text, bool Tight);
