using UglyToad.PdfPig.Core;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>A character on a page.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Start">Where its base line begins.</param>
/// <param name="End">Where its base line ends.</param>
/// <param name="Size">Its size in points.</param>
internal readonly record struct PdfGlyph(string Value, PdfPoint Start, PdfPoint End, double Size);
