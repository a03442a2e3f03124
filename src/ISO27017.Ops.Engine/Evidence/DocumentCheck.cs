using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Checks that coverage and documents say the same of every call.</summary>
internal sealed class DocumentCheck(PackageFiles files, SumsCheck sums, ICollection<LocalText> problems)
{
    /// <summary>Does it.</summary>
    public void Run(IReadOnlyList<CoverageEntry> coverage, CancellationToken cancel)
    {
        var planned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in coverage)
        {
            cancel.ThrowIfCancellationRequested();
            if (!planned.Add(entry.Document) || !PackageLayout.IsDocument(entry.Document) || !sums.Expected.ContainsKey(entry.Document))
            {
                problems.Add(new(
                    $"{PackageLayout.Coverage} の「{VisibleText.Of(entry.Document)}」の文書がパッケージにありません。",
                    $"The document '{VisibleText.Of(entry.Document)}' of {PackageLayout.Coverage} is not in the package."));
            }
            else if (sums.Sound.ContainsKey(entry.Document) && !Agrees(entry))
            {
                problems.Add(new(
                    $"「{entry.Document}」と {PackageLayout.Coverage} の内容が食い違っています。",
                    $"'{entry.Document}' and {PackageLayout.Coverage} do not agree."));
            }
        }

        foreach (var name in sums.Sound.Keys.Where(n => n.StartsWith("documents/", StringComparison.Ordinal) && !planned.Contains(n)))
        {
            problems.Add(new($"「{name}」は {PackageLayout.Coverage} にありません。", $"'{name}' is not in {PackageLayout.Coverage}."));
        }
    }

    private bool Agrees(CoverageEntry entry)
    {
        try
        {
            using var source = files.OpenFile(entry.Document);
            var document = DocumentFile.Read(source);
            return CoverageEntry.Of(document, absent: document.Error is not null && entry.Outcome == CoverageEntry.Absent) == entry;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
