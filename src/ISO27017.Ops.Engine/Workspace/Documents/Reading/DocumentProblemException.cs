namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>A document gives no text. Its reader does not know the file's name, so the texts have a place for it.</summary>
/// <param name="id">A stable id.</param>
/// <param name="text">What is wrong, about <c>{0}</c>.</param>
/// <param name="inner">The cause.</param>
internal sealed class DocumentProblemException(string id, LocalText text, Exception? inner = null) : Exception(text.En, inner)
{
    /// <summary>The problem with the file's name in it.</summary>
    public DocumentProblem Of(string name) => new(id, new LocalText(
        text.Ja.Replace("{0}", name, StringComparison.Ordinal), text.En.Replace("{0}", name, StringComparison.Ordinal)));
}
