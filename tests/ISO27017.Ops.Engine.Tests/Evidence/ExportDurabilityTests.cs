using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;
using ISO27017.Ops.Testing.Writers;

namespace ISO27017.Ops.Engine.Tests.Evidence;

/// <summary>An export that is killed: there is the whole package or none, and the next one leaves nothing of it.</summary>
public sealed class ExportDurabilityTests : IDisposable
{
    private const int Rounds = 4;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("package", "")]
    [InlineData("package.zip", ".zip")]
    public void A_kill_anywhere_leaves_whole_packages_only(string kind, string extension)
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var writer = new WriterProcess(kind, _folder.Path, $"any{round}");
            writer.KillAfter(1 + (round * 3 % 5));
            Assert.Subset(Packages(), writer.Written.Select(w => w + extension).ToHashSet());
        }

        Cleans();
    }

    [Theory]
    [InlineData("package", "", "begin", "results.csv", "SHA256SUMS", "finish", "rename")]
    [InlineData("package.zip", ".zip", "begin", "results.csv", "SHA256SUMS", "finish", "rename")]
    public void A_kill_at_a_step_leaves_whole_packages_only(string kind, string extension, params string[] steps)
    {
        foreach (var step in steps)
        {
            using var writer = new WriterProcess(kind, _folder.Path, step, count: 3, deadly: step);
            writer.ReadToEnd();
            Assert.Equal($"{step}-0{extension}", Assert.Single(writer.Written) + extension);
            Assert.Contains($"{step}-0{extension}", Packages());
            Assert.DoesNotContain($"{step}-1{extension}", Packages());
        }

        Cleans();
    }

    [Theory]
    [InlineData("package over", "p", "results.csv", "rename", "swap")]
    [InlineData("package.zip over", "p.zip", "results.csv", "rename")]
    public void What_was_to_be_replaced_is_there_or_replaced(string kind, string name, params string[] steps)
    {
        foreach (var step in steps)
        {
            using var writer = new WriterProcess(kind, _folder.Path, "x", count: 3, deadly: step);
            writer.ReadToEnd();
            Assert.Equal([name], Packages());
        }

        using var any = new WriterProcess(kind, _folder.Path, "x");
        any.KillAfter(3);
        Assert.Equal([name], Packages());
        Cleans();
    }

    // The names of the packages that are there: each verifies.
    private HashSet<string> Packages() => [.. Entries().Where(n => n[0] != '.').Select(n =>
    {
        var evidence = new EvidenceService().Test(_folder[n]);
        Assert.True(evidence.Verified, $"{n}: {string.Join('\n', evidence.Problems)}");
        return n;
    })];

    private void Cleans()
    {
        Exporter.WriteSmall(_folder["last"]);
        Assert.DoesNotContain(Entries(), n => n[0] == '.');
    }

    private IEnumerable<string> Entries() => Directory.GetFileSystemEntries(_folder.Path).Select(p => Path.GetFileName(p)!);
}
