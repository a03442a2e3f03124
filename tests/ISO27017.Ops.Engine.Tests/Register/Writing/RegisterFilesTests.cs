using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Testing.Evidence;
using ISO27017.Ops.Testing.Register;

namespace ISO27017.Ops.Engine.Tests.Register.Writing;

/// <summary>Changes on disk: whole or not at all, one after the other.</summary>
public sealed class RegisterFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;
    private readonly RegisterPlace _place;

    public RegisterFilesTests()
    {
        _path = _folder["register.md"];
        File.WriteAllBytes(_path, SeedRegister.Bytes);
        _place = new RegisterPlace(_path, null, null);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("create")]
    [InlineData("write")]
    [InlineData("rename")]
    [InlineData("folder")]
    [InlineData("done")]
    public void Stopped_at_any_step_the_register_is_the_old_one_or_the_new_one(string step)
    {
        Assert.Throws<OperationCanceledException>(() => RegisterService.Set(
            _place, Change("9.2.4", IsoRole.CSC, "新しい対策"), s => _ = s == step ? throw new OperationCanceledException() : 0, default));

        var measure = RegisterService.Measures(_place, ["9.2.4"])[0];
        Assert.Equal(step is "folder" or "done", measure.Statements[0] == "新しい対策");
        Assert.Equal(88, RegisterService.Measures(_place, []).Count);
        RegisterService.Set(_place, Change("9.2.4", IsoRole.CSC, "次の対策"), default);
        Assert.Equal("次の対策", RegisterService.Measures(_place, ["9.2.4"])[0].Statements[0]);
    }

    [Fact]
    public async Task Many_who_change_different_sections_at_once_lose_nothing()
    {
        var sides = RegisterService.Measures(_place, []).Where(m => m.State == IsoMeasureState.Measure).Take(24).ToList();

        await Task.WhenAll(sides.Chunk(6).Select(part => Task.Run(() =>
        {
            foreach (var side in part) RegisterService.Set(_place, Change(side.ControlId, side.Role, $"対策 {side}"), default);
        })));

        var now = RegisterService.Measures(_place, []);
        Assert.All(sides, s => Assert.Equal($"対策 {s}", now.Single(m => m.ToString() == s.ToString()).Statements[0]));
        Assert.Equal(88, now.Count);
    }

    [Fact]
    public void A_section_that_another_changed_since_it_was_read_is_not_overwritten()
    {
        var read = RegisterService.Measures(_place, ["9.2.4"])[0];
        RegisterService.Set(_place, Change("9.2.4", IsoRole.CSC, "ほかの人の対策"), default);

        var error = Assert.Throws<IsoOpsException>(() => RegisterService.Set(_place, Change("9.2.4", IsoRole.CSC, "自分の対策") with { Digest = read.Digest }, default));

        Assert.Equal("RegisterSectionChanged", error.Id);
        Assert.Equal("ほかの人の対策", RegisterService.Measures(_place, ["9.2.4"])[0].Statements[0]);
    }

    [Theory]
    [InlineData("93FA967B8CEA0A")]
    [InlineData("")]
    [InlineData("2323200A")]
    public void What_cannot_be_read_is_not_written(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        File.WriteAllBytes(_path, bytes);

        Assert.Throws<IsoOpsException>(() => RegisterService.Set(_place, Change("9.2.4", IsoRole.CSC, "a"), default));
        Assert.Throws<IsoOpsException>(() => RegisterService.Fix(_place, default));

        Assert.Equal(bytes, File.ReadAllBytes(_path));
    }

    [Fact]
    public void A_register_that_is_not_there_leaves_nothing_behind()
    {
        var missing = new RegisterPlace(_folder["no.md"], null, null);

        Assert.Equal("RegisterNotFound", Assert.Throws<IsoOpsException>(() => RegisterService.Fix(missing, default)).Id);
        Assert.Equal("RegisterNotFound", Assert.Throws<IsoOpsException>(() => RegisterService.Set(missing, Change("9.2.4", IsoRole.CSC, "a") with { Path = _folder["no.md"] }, default)).Id);
        Assert.Equal("RegisterNotNamed", Assert.Throws<IsoOpsException>(() => RegisterService.Measures(new RegisterPlace(null, null, _folder.Path), [])).Id);
        Assert.Equal(["register.md"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_new_register_is_complete_consistent_and_never_in_the_way_of_another()
    {
        var path = _folder["new.md"];
        RegisterService.Export(path, force: false, default);

        var place = new RegisterPlace(path, null, null);
        var measures = RegisterService.Measures(place, []);
        Assert.Equal((88, 78, 9), (measures.Count, measures.Count(m => m.State == IsoMeasureState.Measure), measures.Count(m => m.State == IsoMeasureState.NoMeasure)));
        Assert.All(measures.SelectMany(m => m.Statements), s => Assert.StartsWith("【案】", s, StringComparison.Ordinal));
        Assert.All(RegisterService.Test(place), i => Assert.Equal("StatementDraft", i.Rule));
        Assert.Equal("RegisterExists", Assert.Throws<IsoOpsException>(() => RegisterService.Export(path, force: false, default)).Id);
        RegisterService.Export(path, force: true, default);
    }

    private MeasureChange Change(string control, IsoRole role, string statement) =>
        new() { Path = _path, ControlId = control, Role = role, Statements = [statement] };
}
