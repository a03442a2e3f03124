using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>Of a page's resources those that text needs: fonts and forms. Colours, patterns and shadings may refer to themselves
/// and would exhaust the stack, which nothing can catch.</summary>
/// <param name="inner">The library's.</param>
internal sealed class PdfTextResources(IResourceStore inner) : IResourceStore
{
    /// <inheritdoc/>
    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        var kept = new Dictionary<NameToken, IToken>();
        foreach (var name in new[] { NameToken.Font, NameToken.Xobject })
            if (resourceDictionary.TryGet(name, out var token)) kept[name] = token;
        inner.LoadResourceDictionary(new DictionaryToken(kept));
    }

    /// <inheritdoc/>
    public void UnloadResourceDictionary() => inner.UnloadResourceDictionary();

    /// <inheritdoc/>
    public IFont? GetFont(NameToken name) => inner.GetFont(name);

    /// <inheritdoc/>
    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream) => inner.TryGetXObject(name, out stream);

    /// <inheritdoc/>
    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => inner.TryGetXObjectReference(name, out reference);

    /// <inheritdoc/>
    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => null;

    /// <inheritdoc/>
    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken) => inner.GetFontDirectly(fontReferenceToken);

    /// <inheritdoc/>
    public bool TryGetNamedColorSpace(NameToken? name, out ResourceColorSpace namedColorSpace)
    {
        namedColorSpace = default;
        return false;
    }

    /// <inheritdoc/>
    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => DeviceGrayColorSpaceDetails.Instance;

    /// <inheritdoc/>
    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => inner.GetDeviceColorSpaceDetails(deviceColorSpace);

    /// <inheritdoc/>
    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => null;

    /// <inheritdoc/>
    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => new Dictionary<NameToken, PatternColor>();

    /// <inheritdoc/>
    public Shading GetShading(NameToken name) => throw new NotSupportedException();
}
