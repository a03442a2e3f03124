using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Checks that the files of a package say the same: counts, tables, coverage, documents. Whoever changes one file and
/// its digest has to change all the others rightly too.</summary>
internal sealed class ContentCheck(PackageFiles files, SumsCheck sums, ICollection<LocalText> problems)
{
    /// <summary>The manifest; null if it cannot be read.</summary>
    public PackageManifest? Manifest { get; private set; }

    /// <summary>Does it. Files whose digest is wrong are left out: they are named already.</summary>
    public void Run(CancellationToken cancel)
    {
        foreach (var name in PackageLayout.Required.Where(n => !files.Names.ContainsKey(n) && !sums.Expected.ContainsKey(n)))
        {
            problems.Add(new($"「{name}」がありません。", $"'{name}' is missing."));
        }

        Manifest = Read(PackageLayout.Manifest, s => PackageManifest.FromJson(PackageJson.Read(s)), sound: false);
        var coverage = Read(PackageLayout.Coverage, CoverageFile.Read);
        var results = Read(PackageLayout.ResultsJson, s => (IReadOnlyList<IsoResult>)[.. ResultLines.Read(s)]);
        if (Manifest is not null && sums.Sound.ContainsKey(PackageLayout.Manifest))
        {
            CompareManifest(Manifest, coverage, results);
        }

        if (coverage is not null)
        {
            new DocumentCheck(files, sums, problems).Run(coverage, cancel);
        }

        if (results is not null)
        {
            CompareTables(results, coverage);
        }
    }

    private void CompareManifest(PackageManifest manifest, IReadOnlyList<CoverageEntry>? coverage, IReadOnlyList<IsoResult>? results)
    {
        var others = sums.Expected.Where(e => PackageLayout.IsCounted(e.Key)).ToList();
        Agree(manifest.Files == others.Count && manifest.FilesDigest == SumsFile.FilesDigest(others), "files", PackageLayout.Sums);
        Agree(Guid.TryParse(manifest.PackageId, out _), "packageId", "UUID");
        if (results is not null)
        {
            Agree(
                manifest.Results == results.Count && manifest.ResultsOfRun >= manifest.Results
                && Same(manifest.ByStatus, PackageManifest.Count(results.Select(r => r.Status.ToString()))),
                "results", PackageLayout.ResultsJson);
        }

        if (coverage is not null)
        {
            Agree(
                manifest.Calls == coverage.Count && Same(manifest.ByOutcome, PackageManifest.Count(coverage.Select(c => c.Outcome))),
                "calls", PackageLayout.Coverage);
            Agree((manifest.From, manifest.To) == Observation.Of(coverage), "observation", PackageLayout.Coverage);
        }
    }

    private void CompareTables(IReadOnlyList<IsoResult> results, IReadOnlyList<CoverageEntry>? coverage)
    {
        if (sums.Sound.TryGetValue(PackageLayout.ResultsCsv, out var digest))
        {
            var again = string.Empty;
            using (var hash = new HashingStream(Stream.Null, d => again = d))
            {
                ResultTable.Write(hash, results);
            }

            Agree(again == digest, PackageLayout.ResultsCsv, PackageLayout.ResultsJson);
        }

        if (Read(PackageLayout.VerdictsCsv, VerdictRow.Read) is { } verdicts)
        {
            Agree(VerdictRow.Agree(verdicts, results), PackageLayout.VerdictsCsv, PackageLayout.ResultsJson);
        }

        if (coverage is not null)
        {
            var planned = coverage.Select(c => c.Document).ToHashSet(StringComparer.Ordinal);
            Agree(results.All(r => r.Documents.All(planned.Contains)), PackageLayout.ResultsJson, PackageLayout.Coverage);
        }
    }

    private T? Read<T>(string name, Func<Stream, T> read, bool sound = true)
        where T : class
    {
        if (sound ? !sums.Sound.ContainsKey(name) : !files.Names.ContainsKey(name))
        {
            return null;
        }

        try
        {
            using var source = files.OpenFile(name);
            return read(source);
        }
        catch (LaterFormatException e)
        {
            problems.Add(e.Texts);
            return null;
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new($"「{name}」を読み取れません: {e.Message}", $"'{name}' cannot be understood: {e.Message}"));
            return null;
        }
    }

    private void Agree(bool agree, string one, string other)
    {
        if (!agree)
        {
            problems.Add(new($"「{one}」と「{other}」の内容が食い違っています。", $"'{one}' and '{other}' do not agree."));
        }
    }

    private static bool Same(IReadOnlyDictionary<string, int> a, IReadOnlyDictionary<string, int> b) =>
        a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var count) && count == p.Value);
}
