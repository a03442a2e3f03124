using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Testing.Writers;

namespace ISO27017.Ops.Engine.Tests.Attestations;

public sealed class AttestationDurabilityTests : IDisposable
{
    private readonly AttestationScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void A_writer_killed_at_any_point_loses_no_record_that_it_reported_and_breaks_no_chain()
    {
        WriterTrial.Kill("attestation", _scene.Folder, rounds: 6, Holds, "artefact");

        _scene.Add();
        Assert.DoesNotContain(Directory.EnumerateFiles(_scene.Folder, "*", SearchOption.AllDirectories), f => f.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_processes_at_once_lose_no_record() => Holds(WriterTrial.Race("attestation", _scene.Folder, 12));

    private void Holds(IReadOnlyList<string> written)
    {
        var chain = AttestationChain.Read(File.ReadAllBytes(_scene.Log));
        Assert.Null(chain.Break);
        var statements = chain.Records.Select(r => r.Record.Statement!).ToList();
        Assert.Equal(statements.Count, statements.Distinct().Count());
        Assert.Empty(written.Except(statements));
        Assert.All(chain.Records, r =>
        {
            var artefact = Assert.Single(r.Record.Artefacts);
            Assert.Equal(artefact.Sha256, RecordLine.Sha256(File.ReadAllBytes(Path.Combine(_scene.Folder, artefact.Path))));
        });
    }
}
