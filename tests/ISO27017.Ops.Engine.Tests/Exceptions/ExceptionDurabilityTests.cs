using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Testing.Evidence;
using ISO27017.Ops.Testing.Writers;

namespace ISO27017.Ops.Engine.Tests.Exceptions;

public sealed class ExceptionDurabilityTests : IDisposable
{
    private const string Head = "# 承認された例外\n";
    private readonly TemporaryFolder _folder = new();

    public ExceptionDurabilityTests()
    {
        File.WriteAllText(_folder["iso27017.yaml"], "organisation: あおぞらノート\n");
        File.WriteAllText(_folder["exceptions.yaml"], Head);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_writer_killed_at_any_point_loses_no_exception_that_it_reported() =>
        WriterTrial.Kill("exception", _folder.Path, rounds: 3, Holds);

    [Fact]
    public void Two_processes_at_once_lose_no_exception() => Holds(WriterTrial.Race("exception", _folder.Path, 12));

    private void Holds(IReadOnlyList<string> written)
    {
        var content = File.ReadAllBytes(_folder["exceptions.yaml"]);
        var entries = ExceptionFile.Read("exceptions.yaml", content);
        Assert.StartsWith(Head, File.ReadAllText(_folder["exceptions.yaml"]), StringComparison.Ordinal);
        Assert.Equal(entries.Count, entries.Select(e => e.Id).Distinct().Count());
        Assert.Empty(written.Except(entries.Select(e => e.Ticket)));
    }
}
