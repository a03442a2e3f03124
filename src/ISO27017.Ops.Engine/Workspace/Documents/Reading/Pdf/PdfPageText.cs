namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>The characters of a page, in the order in which they are painted.</summary>
/// <param name="Glyphs">The characters.</param>
internal sealed record PdfPageText(IReadOnlyList<PdfGlyph> Glyphs);
