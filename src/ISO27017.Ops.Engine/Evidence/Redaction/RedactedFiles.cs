namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>The workspace's files in a redacted package: what is text is redacted; artefacts, which may be anything, are left out.</summary>
internal sealed class RedactedFiles
{
    private const string Artefacts = "artefacts/";
    private const string File = "workspace:file";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _originals = new(StringComparer.Ordinal);

    /// <summary>Takes the files.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="open">Opens one.</param>
    public RedactedFiles(IReadOnlyList<string> names, Func<string, Stream> open)
    {
        foreach (var name in names)
        {
            using var source = open(name);
            using var copy = new MemoryStream();
            source.CopyTo(copy);
            _originals.Add(name, copy.ToArray());
        }
    }

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names => [.. _files.Keys];

    /// <summary>What is left out.</summary>
    public List<WithheldFile> Withheld { get; } = [];

    /// <summary>A file.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public Stream Open(string name) => _files.TryGetValue(name, out var content)
        ? new MemoryStream(content, writable: false) : throw new FileNotFoundException(null, name);

    /// <summary>Tells what people and accounts the files name.</summary>
    /// <exception cref="IsoOpsException">A file cannot be understood, so that nobody could tell whether it is redacted.</exception>
    public void Look(PersonalValues values)
    {
        foreach (var (name, content) in _originals.Where(f => !IsArtefact(f.Key)))
        {
            var text = Text(name, content);
            values.Look(text);
            foreach (var tree in RewrittenFile.Values(name, text))
                values.Look(File, tree);
        }
    }

    /// <summary>Redacts them.</summary>
    /// <exception cref="IsoOpsException">A file cannot be understood, so that nobody could tell whether it is redacted.</exception>
    public void Redact(Redactor redactor)
    {
        if (_originals.TryGetValue(RedactedChain.FileName, out var log))
        {
            var chain = new RedactedChain(log, redactor.Prose, t => redactor.Tree(File, t));
            foreach (var (before, after) in chain.Hashes)
                redactor.Digests[before] = after;
            _files.Add(RedactedChain.FileName, chain.Content);
        }

        foreach (var (name, content) in _originals.Where(f => f.Key != RedactedChain.FileName))
        {
            var redacted = redactor.Prose(name);
            if (IsArtefact(name))
                Withheld.Add(new WithheldFile(redacted, SumsFile.Digest(content), content.Length, WithheldFile.Redaction));
            else
                _files.Add(redacted, RewrittenFile.Of(name, Text(name, content), redactor.Prose, t => redactor.Tree(File, t)) ?? throw RedactionErrors.NotReadable(name));
        }
    }

    private static bool IsArtefact(string name) => name.StartsWith(Artefacts, StringComparison.Ordinal);

    private static string Text(string name, byte[] content) => RewrittenFile.Text(content) ?? throw RedactionErrors.NotReadable(name);
}
