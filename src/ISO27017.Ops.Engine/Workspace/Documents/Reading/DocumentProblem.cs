namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Why a document gives no text.</summary>
/// <param name="Id">A stable id, such as <c>Encrypted</c>.</param>
/// <param name="Text">What is wrong with which file, and what to do.</param>
internal sealed record DocumentProblem(string Id, LocalText Text);
