using System.Text;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Testing.Evidence;
using Microsoft.Extensions.Time.Testing;

namespace ISO27017.Ops.Engine.Tests.Evidence.Redaction;

/// <summary>The sample organisation's package as it is, and redacted of everything; made once.</summary>
public sealed class RedactedSample : IDisposable
{
    public const string Salt = "a salt that nobody guesses";

    private readonly TemporaryFolder _folder = new();

    public RedactedSample()
    {
        Results = Run(new AssessmentRequest { Sample = true });
        Export("plain", Results, null);
        Export("redacted", Results, Redaction());
    }

    /// <summary>The results of the run.</summary>
    public List<IsoResult> Results { get; }

    public static RedactionRequest Redaction(string salt = Salt, params IsoRedactionKind[] kinds) =>
        new() { Kinds = kinds.Length > 0 ? kinds : [IsoRedactionKind.All], Salt = Encoding.UTF8.GetBytes(salt) };

    public static List<IsoResult> Run(AssessmentRequest request) =>
        AssessmentService.RunAsync(request, null, CancellationToken.None).ToBlockingEnumerable().ToList();

    /// <summary>The path of a package.</summary>
    public string this[string name] => _folder[name];

    /// <summary>Writes a package.</summary>
    public string Export(string name, IReadOnlyList<IsoResult> results, RedactionRequest? redaction)
    {
        var service = new EvidenceService(new EvidenceWriter(VerdictService.RollUp, new FakeTimeProvider(Exporter.Now)));
        var evidence = service.Export(new EvidenceRequest { Path = this[name], NewChain = true, Redaction = redaction, Culture = new("ja-JP") }, results);
        Assert.True(evidence.Verified, string.Join('\n', evidence.Problems));
        return this[name];
    }

    /// <summary>The files of a package with their bytes.</summary>
    public static SortedDictionary<string, string> Files(string path) => new(
        Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(path, f), f => Encoding.Latin1.GetString(File.ReadAllBytes(f))), StringComparer.Ordinal);

    public void Dispose()
    {
        Results[0].Run!.Dispose();
        _folder.Dispose();
    }
}
