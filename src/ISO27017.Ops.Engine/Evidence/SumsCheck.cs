using System.Security.Cryptography;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Compares every file of a package with <c>SHA256SUMS</c>, both ways.</summary>
internal sealed class SumsCheck(PackageFiles files, ICollection<LocalText> problems)
{
    private const long Most = 1L << 29;

    /// <summary>The digest of SHA256SUMS, which is the package's; null if it is missing.</summary>
    public string? PackageDigest { get; private set; }

    /// <summary>The files that are what they were, by name, with their digests.</summary>
    public Dictionary<string, string> Sound { get; } = new(StringComparer.Ordinal);

    /// <summary>The digests that SHA256SUMS names.</summary>
    public Dictionary<string, string> Expected { get; private set; } = [];

    /// <summary>Does it.</summary>
    public void Run(CancellationToken cancel)
    {
        ReadSums();
        var actual = Hash(cancel);
        Compare(actual);
    }

    private void ReadSums()
    {
        if (!files.Names.TryGetValue(PackageLayout.Sums, out var length) || length > Most)
        {
            problems.Add(new($"{PackageLayout.Sums} がありません。", $"{PackageLayout.Sums} is missing."));
            return;
        }

        try
        {
            using var source = files.OpenFile(PackageLayout.Sums);
            using var copy = new MemoryStream();
            source.CopyTo(copy);
            PackageDigest = SumsFile.Digest(copy.ToArray());
            var found = new List<LocalText>();
            Expected = SumsFile.Read(Encoding.Latin1.GetString(copy.ToArray()), found);
            found.ForEach(problems.Add);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unreadable(PackageLayout.Sums, e);
        }
    }

    private Dictionary<string, string> Hash(CancellationToken cancel)
    {
        var actual = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, length) in files.Names.Where(n => n.Key != PackageLayout.Sums))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                // Nothing that we write is empty, and an empty entry may be a pipe that never answers.
                using var source = length == 0 ? Stream.Null : files.OpenFile(name);
                actual.Add(name, SumsFile.Hex(SHA256.HashData(source)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                actual.Add(name, string.Empty);
                Unreadable(name, e);
            }
        }

        return actual;
    }

    private void Unreadable(string name, Exception cause) => problems.Add(new(
        $"「{VisibleText.Of(name)}」を読めません: {cause.Message}", $"'{VisibleText.Of(name)}' cannot be read: {cause.Message}"));

    private void Compare(Dictionary<string, string> actual)
    {
        var strangers = actual.Where(a => !Expected.ContainsKey(a.Key)).ToList();
        foreach (var (name, digest) in Expected)
        {
            if (actual.GetValueOrDefault(name) is not { } found)
            {
                Missing(name, strangers.Find(s => s.Value == digest).Key);
            }
            else if (found != digest)
            {
                problems.Add(new($"「{name}」の内容が変わっています。", $"'{name}' has changed."));
            }
            else
            {
                Sound.Add(name, digest);
            }
        }

        foreach (var (name, _) in strangers)
        {
            problems.Add(new(
                $"「{VisibleText.Of(name)}」は {PackageLayout.Sums} にありません（後から加えられたか、名前が変わっています）。",
                $"'{VisibleText.Of(name)}' is not in {PackageLayout.Sums} (added or renamed later)."));
        }
    }

    private void Missing(string name, string? renamed) => problems.Add(renamed is null
        ? new($"「{name}」がありません。", $"'{name}' is missing.")
        : new(
            $"「{name}」がありません（同じ内容の「{VisibleText.Of(renamed)}」があります）。",
            $"'{name}' is missing ('{VisibleText.Of(renamed)}' has the same content)."));
}
