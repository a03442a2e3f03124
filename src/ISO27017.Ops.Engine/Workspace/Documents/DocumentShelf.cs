using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;

namespace ISO27017.Ops.Engine.Workspace.Documents;

/// <summary>An organisation's documents, each read once: what a claim was read out of is what the checks see.</summary>
internal sealed class DocumentShelf
{
    private static readonly ConditionalWeakTable<Organisation, DocumentShelf> Shelves = [];
    private readonly Organisation _organisation;
    private readonly ConcurrentDictionary<string, Lazy<DocumentContent>> _contents = new(StringComparer.Ordinal);

    private DocumentShelf(Organisation organisation) => _organisation = organisation;

    /// <summary>The documents of <paramref name="organisation"/>.</summary>
    public static DocumentShelf Of(Organisation organisation) => Shelves.GetValue(organisation, o => new DocumentShelf(o));

    /// <summary>What is in the document's file. A file that is not there or cannot be opened has a problem too.</summary>
    public DocumentContent Content(DocumentDeclaration document) =>
        _contents.GetOrAdd(document.Id, _ => new Lazy<DocumentContent>(() => Read(document))).Value;

    /// <summary>Whether its file is there.</summary>
    public bool Found(DocumentDeclaration document) => document.Path is { } path && _organisation.Files.Exists(path);

    private DocumentContent Read(DocumentDeclaration document)
    {
        if (document.Path is not { } path)
        {
            return Problem("NoFile", new LocalText(
                $"文書 {document.Id} にはファイルの宣言がありません。公開しているファイルを保存し、path に書いてください。",
                $"No file is declared for the document {document.Id}. Save the published file and give its path."));
        }

        var shown = _organisation.Files.Shown(path);
        try
        {
            using var stream = _organisation.Files.OpenRead(path);
            return DocumentReader.Read(shown, stream);
        }
        catch (IsoOpsException e)
        {
            return Problem(Found(document) ? "Unreadable" : "NotFound", e.Texts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem("Unreadable", new LocalText($"{shown} を読めません: {e.Message}", $"{shown} cannot be read: {e.Message}"));
        }
    }

    private static DocumentContent Problem(string id, LocalText text) => new() { Problem = new DocumentProblem(id, text) };
}
