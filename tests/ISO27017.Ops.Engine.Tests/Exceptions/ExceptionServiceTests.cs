using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Testing.Evidence;
using ISO27017.Ops.Testing.Workspace;
using Microsoft.Extensions.Time.Testing;

namespace ISO27017.Ops.Engine.Tests.Exceptions;

public sealed class ExceptionServiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));

    public ExceptionServiceTests() => File.WriteAllText(_folder["iso27017.yaml"], "organisation: あおぞらノート\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_exception_gets_the_next_number_and_is_listed()
    {
        var one = ExceptionService.Prepare(Request(), _clock).Save();
        var two = ExceptionService.Prepare(Request() with { Check = "12.3.1-csc-01", Expires = "2026-11-20" }, _clock).Save();

        Assert.Equal(("EX-0001", "EX-0002", "12.3.1-CSC-01"), (one.Id, two.Id, two.Check));
        Assert.Equal((131, 0), (one.DaysLeft, two.DaysLeft));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([IsoExceptionState.Live, IsoExceptionState.Expired], ExceptionService.Get(_folder.Path, null, time: _clock).Select(e => e.State));
    }

    [Theory]
    [InlineData("Expires", "2026-11-19", "ExceptionAlreadyExpired")]
    [InlineData("Expires", "2027-11-22", "ExceptionTooLong")]
    [InlineData("Expires", "2027-02-29", "InvalidDate")]
    [InlineData("Expires", "", "InvalidDate")]
    [InlineData("Approver", " 林", "SamePerson")]
    [InlineData("Approver", " ", "InvalidText")]
    [InlineData("Owner", "林\n森", "InvalidText")]
    [InlineData("Reason", " ", "InvalidText")]
    [InlineData("Ticket", " ", "InvalidText")]
    [InlineData("Check", "12.3.1-CSC-99", "UnknownCheck")]
    [InlineData("Check", "9.2.3-CSC-M1", "NotExceptable")]
    [InlineData("Check", "9.4.1-CSC-01", "NotExceptable")]
    [InlineData("Account", "77", "InvalidAccount")]
    [InlineData("Region", "Tokyo!", "InvalidRegion")]
    [InlineData("Resource", null, "ExceptionTooWide")]
    public void What_an_exception_cannot_be_is_refused_and_nothing_is_written(string member, string? value, string id)
    {
        var request = Request();
        typeof(ExceptionRequest).GetProperty(member)!.SetValue(request, value);

        Assert.Equal(id, Assert.Throws<IsoOpsException>(() => ExceptionService.Prepare(request, _clock)).Id);
        Assert.Equal(["iso27017.yaml"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void The_longest_is_a_year_and_a_day() =>
        Assert.Equal(366, ExceptionService.Prepare(Request() with { Expires = "2027-11-21" }, _clock).Save().DaysLeft);

    [Fact]
    public void A_check_of_the_organisation_itself_can_be_excepted()
    {
        using var workspace = WorkspaceFolder.Plain().With("checks/own.yaml", WorkspaceFolder.OwnCheck);

        Assert.Equal("12.3.1-CSC-X01", ExceptionService.Prepare(Request() with { Workspace = workspace.Root, Check = "12.3.1-csc-x01" }, _clock).Save().Check);
    }

    [Fact]
    public void A_file_that_is_wrong_is_not_lengthened()
    {
        File.WriteAllText(_folder["exceptions.yaml"], "- id: EX-1\n");

        Assert.Contains("exceptions.yaml:1", Assert.Throws<IsoOpsException>(() => ExceptionService.Prepare(Request(), _clock)).Message, StringComparison.Ordinal);
        Assert.Equal("- id: EX-1\n", File.ReadAllText(_folder["exceptions.yaml"]));
    }

    private ExceptionRequest Request() => new()
    {
        Workspace = _folder.Path,
        Check = "12.3.1-CSC-01",
        Resource = "arn:*",
        Owner = "林",
        Approver = "森",
        Reason = "更改までの間",
        Ticket = "OPS-1",
        Expires = "2027-03-31",
    };
}
