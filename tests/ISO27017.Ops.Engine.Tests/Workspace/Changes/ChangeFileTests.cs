using System.Text;
using ISO27017.Ops.Engine.Workspace.Changes;

namespace ISO27017.Ops.Engine.Tests.Workspace.Changes;

public class ChangeFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# 変更の記録\n\n")]
    [InlineData("\uFEFF# remarks\r\n")]
    public void A_file_of_remarks_holds_no_change(string text) => Assert.Equal((0, 0), Read(text));

    [Fact]
    public void A_change_is_read_with_its_line_and_days()
    {
        var (entries, problems) = ChangeFile.Examine("changes.yaml", Encoding.UTF8.GetBytes(
            "# 記録\n- ticket: 123\n  from: 2026-11-01\n  until: 2026-11-03\n  account: 111122223333\n  resource: \"*db\"\n"));
        Assert.Empty(problems);
        var entry = Assert.Single(entries);
        Assert.Equal(("123", "111122223333", "*db", 2), (entry.Ticket, entry.Account, entry.Resource, entry.Line));
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 3)), (entry.From, entry.Until));
    }

    [Theory]
    [InlineData("- { from: 2026-11-01, check: 12.* }", "ticket")]
    [InlineData("- { ticket: A-1, from: 2026-02-30, check: 12.* }", "\"from\"")]
    [InlineData("- { ticket: A-1, from: 2026-11-02, until: 2026-11-01, check: 12.* }", "until")]
    [InlineData("- { ticket: A-1, from: 2026-11-02 }", "resource")]
    [InlineData("- { ticket: A-1, from: 2026-11-02, check: 12.*, who: me }", "who")]
    [InlineData("ticket: A-1", "")]
    [InlineData("- &a { ticket: *a }", "")]
    public void What_is_wrong_is_named_with_its_line(string text, string word)
    {
        var (_, problems) = ChangeFile.Examine("changes.yaml", Encoding.UTF8.GetBytes(text));
        Assert.Contains(problems, p => p.ToString().Contains(word, StringComparison.Ordinal) && p.ToString().Contains("changes.yaml:1", StringComparison.Ordinal));
    }

    private static (int, int) Read(string text)
    {
        var (entries, problems) = ChangeFile.Examine("changes.yaml", Encoding.UTF8.GetBytes(text));
        return (entries.Count, problems.Count);
    }
}
