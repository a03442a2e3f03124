namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>A paragraph, heading, table row or line of a document.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Level">1 to 9 for a heading by its markup, 1 the highest; 0 otherwise.</param>
/// <param name="Numbered">False if a number at its beginning makes it no heading: a line of a table of contents.</param>
/// <param name="Tight">True if it follows the block before it without a gap.</param>
internal readonly record struct DocumentBlock(string Text, int Level = 0, bool Numbered = true, bool Tight = false);
