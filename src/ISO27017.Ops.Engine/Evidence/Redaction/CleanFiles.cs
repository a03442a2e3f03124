using ISO27017.Ops.Engine.Documents.Secrets;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>The workspace's files as they may go into a package: credentials that somebody wrote into one are taken out; an
/// artefact with one is left out, since it would no longer be what was attested. What holds none stays as it is, byte by byte.</summary>
internal sealed class CleanFiles
{
    private const string Artefacts = "artefacts/";

    private readonly Dictionary<string, byte[]> _changed = new(StringComparer.Ordinal);
    private readonly Func<string, Stream> _open;

    /// <summary>Looks through the files.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="open">Opens one.</param>
    /// <param name="secrets">Finds credentials.</param>
    public CleanFiles(IReadOnlyList<string> names, Func<string, Stream> open, SecretScrubber secrets)
    {
        _open = open;
        foreach (var name in names)
        {
            var content = Bytes(name);
            if (RewrittenFile.Text(content) is not { } text || !Holds(name, text, secrets))
                continue;
            if (name.StartsWith(Artefacts, StringComparison.Ordinal))
                Withheld.Add(new WithheldFile(name, SumsFile.Digest(content), content.Length, WithheldFile.Secret));
            else if (name == RedactedChain.FileName)
                _changed.Add(name, new RedactedChain(content, secrets.Text, secrets.Tree).Content);
            else if (RewrittenFile.Of(name, text, secrets.Text, secrets.Tree) is { } clean)
                _changed.Add(name, clean);
            else
                _changed.Add(name, System.Text.Encoding.UTF8.GetBytes(secrets.Text(text)));
        }

        Of = names.Count;
        Names = [.. names.Except(Withheld.Select(w => w.Name), StringComparer.Ordinal)];
    }

    /// <summary>How many there were.</summary>
    public int Of { get; }

    /// <summary>Those that go into the package.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Those that do not.</summary>
    public List<WithheldFile> Withheld { get; } = [];

    /// <summary>A file.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public Stream Open(string name) => _changed.TryGetValue(name, out var clean) ? new MemoryStream(clean, writable: false) : _open(name);

    private static bool Holds(string name, string text, SecretScrubber secrets) =>
        secrets.Text(text) != text || RewrittenFile.Values(name, text).Any(v => !ReferenceEquals(secrets.Tree(v), v));

    private byte[] Bytes(string name)
    {
        using var source = _open(name);
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.ToArray();
    }
}
