using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>A PDF as text, a block a line, without what stands on every page.</summary>
internal static class PdfBlocks
{
    /// <summary>The blocks.</summary>
    /// <exception cref="DocumentProblemException">It is protected, has no text, or is too much.</exception>
    public static IReadOnlyList<DocumentBlock> Of(byte[] bytes, DocumentLimits limits, CancellationToken cancel)
    {
        var filters = new BoundedFilters(limits.MostUnpacked, cancel);
        if (BareReferences.In(bytes)) throw DocumentProblems.TooComplex();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
            if (document.NumberOfPages > limits.MostPages) throw DocumentProblems.TooComplex();
            document.AddPageFactory<PdfPageText, PdfPageTexts>();
            var pages = new List<IReadOnlyList<PdfLine>>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                cancel.ThrowIfCancellationRequested();
                pages.Add(PdfLines.Of(document.GetPage<PdfPageText>(number)));
            }

            if (filters.Exceeded) throw DocumentProblems.TooComplex();
            if (!pages.Any(p => p.Count > 0)) throw DocumentProblems.NoText();
            return [.. PdfFurniture.Without(pages).Select(l => new DocumentBlock(l.Text, Tight: l.Tight))];
        }
        catch (PdfDocumentEncryptedException)
        {
            throw DocumentProblems.Encrypted();
        }
        catch (Exception e) when (filters.Exceeded && e is not DocumentProblemException)
        {
            throw DocumentProblems.TooComplex();
        }
    }
}
