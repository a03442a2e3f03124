using ISO27017.Ops.Testing.Evidence;
using ISO27017.Ops.Testing.Register;
using ISO27017.Ops.Testing.Writers;

namespace ISO27017.Ops.Engine.Tests.Register.Writing;

/// <summary>Writers are processes that add statements to one section.</summary>
public sealed class MeasureDurabilityTests : IDisposable
{
    private const string Side = "9.2.4-CSC";
    private readonly TemporaryFolder _folder = new();

    public MeasureDurabilityTests() => File.WriteAllBytes(_folder["register.md"], SeedRegister.Bytes);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_writer_killed_at_any_point_loses_no_change_that_it_reported() =>
        WriterTrial.Kill("measure", _folder.Path, rounds: 3, Holds);

    [Fact]
    public void Two_processes_at_once_lose_no_change() => Holds(WriterTrial.Race("measure", _folder.Path, 12));

    private void Holds(IReadOnlyList<string> written)
    {
        var register = Registers.Parse(File.ReadAllBytes(_folder["register.md"]));
        var statements = Registers.Measure(register, Side).Statements;
        Assert.Equal(statements.Length, statements.Distinct().Count());
        Assert.Empty(written.Except(statements));

        var (seed, now) = (Registers.Seed(), register);
        Assert.Equal(seed.Source.Text[..seed.Side("9.2.4", IsoRole.CSC).ContentStart], now.Source.Text[..now.Side("9.2.4", IsoRole.CSC).ContentStart]);
        Assert.Equal(seed.Source.Text[seed.Side("9.2.4", IsoRole.CSC).ContentEnd..], now.Source.Text[now.Side("9.2.4", IsoRole.CSC).ContentEnd..]);
    }
}
