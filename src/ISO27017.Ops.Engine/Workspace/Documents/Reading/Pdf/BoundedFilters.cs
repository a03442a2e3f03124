using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>Unpacks a PDF's streams as long as they come to no more than is allowed, all together.</summary>
/// <param name="most">Bytes.</param>
/// <param name="cancel">Ends it all.</param>
internal sealed class BoundedFilters(long most, CancellationToken cancel) : IFilterProvider
{
    private long _left = most;
    private int _forms = 100_000;

    /// <summary>True once it was too much.</summary>
    public bool Exceeded { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        var filters = DefaultFilterProvider.Instance.GetFilters(dictionary);
        return filters.Count == 0 && BareReferences.IsObjects(dictionary) ? [new Unpacked(this)] : Bounded(filters);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    /// <summary>A form is about to be gone through.</summary>
    /// <exception cref="DocumentProblemException">There are too many, or it takes too long.</exception>
    public void TakeForm()
    {
        if (--_forms < 0 || cancel.IsCancellationRequested) Exceed();
    }

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Filter(f, this))];

    private void Take(long bytes)
    {
        if ((_left -= bytes) < 0) Exceed();
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private void Exceed()
    {
        Exceeded = true;
        throw DocumentProblems.TooComplex();
    }

    private Memory<byte> Checked(DictionaryToken dictionary, Memory<byte> output)
    {
        if (BareReferences.IsObjects(dictionary) && BareReferences.In(dictionary, output)) Exceed();
        return output;
    }

    private sealed class Unpacked(BoundedFilters owner) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            owner.Checked(streamDictionary, input);
    }

    private sealed class Filter(IFilter inner, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (owner.Exceeded) throw DocumentProblems.TooComplex();
            // What deflate makes of a few bytes has no bound, so it is measured first
            if (inner is FlateFilter) Measure(input);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (inner is not FlateFilter) owner.Take(output.Length);
            return owner.Checked(streamDictionary, output);
        }

        private void Measure(Memory<byte> input)
        {
            try
            {
                using var packed = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                var buffer = new byte[64 * 1024];
                while (packed.Read(buffer) is var count and > 0) owner.Take(count);
            }
            catch (InvalidDataException)
            {
                // Damaged: the library reads what it can of it, which is no more than this
            }
        }
    }
}
