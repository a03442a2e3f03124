using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>Goes through what a page paints and keeps its characters; paints nothing.</summary>
internal sealed class PdfTextProcessor(
    int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser, ILookupFilterProvider filterProvider,
    CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions parsingOptions)
    : BaseStreamProcessor<PdfPageText>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, in initialMatrix, parsingOptions)
{
    private const int MostDepth = 24;

    // Whatever text depends on: its objects, positions and fonts, the place on the page, and forms
    private static readonly HashSet<string> Needed = new(
        ["BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "q", "Q", "cm", "Do"], StringComparer.Ordinal);

    private readonly List<PdfGlyph> _glyphs = [];
    private readonly BoundedFilters _budget = (BoundedFilters)parsingOptions.FilterProvider!;
    private int _depth;

    /// <inheritdoc/>
    public override PdfPageText Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        ProcessOperations(operations);
        return new PdfPageText(_glyphs);
    }

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string? unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        if (string.IsNullOrEmpty(unicode)) return;
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        _glyphs.Add(new PdfGlyph(unicode, start, end, pointSize));
    }

    /// <inheritdoc/>
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations) =>
        base.ProcessOperations([.. operations.Where(o => Needed.Contains(o.Operator))]);

    /// <inheritdoc/>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        // Forms may hold each other in a circle, or each the next twice
        _budget.TakeForm();
        if (_depth >= MostDepth) throw DocumentProblems.TooComplex();
        _depth++;
        var resources = Value<DictionaryToken>(formStream, NameToken.Resources);
        if (resources is not null) ResourceStore.LoadResourceDictionary(resources);
        PushState();
        if (Value<ArrayToken>(formStream, NameToken.Matrix) is { Data.Count: 6 } matrix && matrix.Data.All(d => d is NumericToken))
            ModifyCurrentTransformationMatrix(TransformationMatrix.FromArray([.. matrix.Data.Cast<NumericToken>().Select(n => n.Double)]));
        ProcessOperations(GetFormOperations(formStream));
        PopState();
        if (resources is not null) ResourceStore.UnloadResourceDictionary();
        _depth--;
    }

    /// <inheritdoc/>
    protected override bool HasFormXObjectCircularReference(StreamToken formStream, NameToken? xObjectName, IReadOnlyList<IGraphicsStateOperation> operations) => false;

    private T? Value<T>(StreamToken stream, NameToken name) where T : class, IToken => !stream.StreamDictionary.TryGet(name, out var token) ? null
        : token is IndirectReferenceToken reference ? PdfScanner.Get(reference.Data)?.Data as T : token as T;

    #region Painted by nobody

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath() => null;

    /// <inheritdoc/>
    public override void StrokePath(bool close)
    {
    }

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
    }

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    /// <inheritdoc/>
    public override void EndPath()
    {
    }

    /// <inheritdoc/>
    public override void ClosePath()
    {
    }

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
    }

    #endregion
}
