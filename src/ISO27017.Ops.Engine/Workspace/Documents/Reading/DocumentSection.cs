namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>A section of a document.</summary>
/// <param name="Number">Its number, such as <c>2.4.6</c> or <c>第3条</c>; empty without one.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text, with its heading and the sections within it.</param>
internal sealed record DocumentSection(string Number, string Title, string Text);
