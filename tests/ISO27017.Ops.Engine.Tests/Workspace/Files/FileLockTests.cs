using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Workspace.Files;

public sealed class FileLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whoever_waits_too_long_hears_which_file_is_held()
    {
        using var held = FileLock.Take(_folder["a.txt"]);

        var error = Assert.Throws<IsoOpsException>(() => FileLock.Take(_folder["a.txt"], TimeSpan.Zero));

        Assert.Equal("FileInUse", error.Id);
        Assert.Contains(_folder["a.txt"], error.Texts.Ja, StringComparison.Ordinal);
        Assert.Contains(_folder["a.txt"], error.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_that_a_killed_process_left_blocks_nobody()
    {
        File.WriteAllText(_folder[".a.txt.lock"], "left");

        using var held = FileLock.Take(_folder["a.txt"], TimeSpan.Zero);

        Assert.Equal(_folder["a.txt"], held.Target);
    }

    [Fact]
    public async Task The_next_one_is_let_in_when_the_first_has_done()
    {
        var first = FileLock.Take(_folder["a.txt"]);
        var second = Task.Run(() => FileLock.Take(_folder["a.txt"]));
        first.Dispose();

        using var held = await second;

        Assert.Equal(_folder["a.txt"], held.Path);
    }

    [Fact]
    public async Task Many_who_add_to_one_number_lose_none()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                using var held = FileLock.Take(_folder["n"]);
                AtomicFile.Replace(held, [(byte)((AtomicFile.Read(held)?[0] ?? 0) + 1)]);
            }
        })));

        Assert.Equal([40], await File.ReadAllBytesAsync(_folder["n"]));
    }

    [Fact]
    public void Waiting_can_be_cancelled()
    {
        using var held = FileLock.Take(_folder["a.txt"]);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => FileLock.Take(_folder["a.txt"], cancel: cancel.Token));
    }
}
