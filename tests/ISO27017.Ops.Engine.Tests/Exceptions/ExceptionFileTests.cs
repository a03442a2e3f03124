using System.Text;
using ISO27017.Ops.Engine.Exceptions;

namespace ISO27017.Ops.Engine.Tests.Exceptions;

public class ExceptionFileTests
{
    private const string One = """
        - id: EX-0001
          check: 12.1.3-CSC-01
          account: 777788889999
          owner: 林
          approver: 森
          reason: 更改までの間
          ticket: 123
          createdOn: 2026-11-01
          expires: 2027-03-31
        """;

    private static readonly ExceptionEntry New = new()
    {
        Id = "",
        Check = "12.3.1-CSC-01",
        Resource = "arn:aws:rds:*:777788889999:db:\"hoshi\"",
        Owner = "yes",
        Approver = "森: 'x' # y",
        Reason = "C:\\path と 改行なし",
        Ticket = "0123",
        CreatedOn = new DateOnly(2026, 11, 20),
        Expires = new DateOnly(2027, 1, 31),
    };

    [Theory]
    [InlineData("")]
    [InlineData("# 承認された例外\n")]
    [InlineData("# remark without an end")]
    [InlineData(One)]
    [InlineData(One + "\n")]
    [InlineData(One + "\n\n# the end\n")]
    [InlineData(One + "\n# the end")]
    [InlineData("# 頭\n\n  - { id: EX-0007, check: a, resource: '*', owner: a, approver: b, reason: r, ticket: t, expires: 2027-01-01 }\n")]
    [InlineData("-   id: EX-0002\n    check: a\n    resource: x\n    owner: a\n    approver: b\n    ticket: t\n    expires: 2027-01-01\n    reason: |+\n      two\n\n      lines\n\n")]
    public void One_more_stands_at_the_end_and_every_other_byte_stays(string text)
    {
        foreach (var before in new[] { text, "\uFEFF" + text, text.Replace("\n", "\r\n", StringComparison.Ordinal) }.Select(Encoding.UTF8.GetBytes))
        {
            var known = ExceptionFile.Read("exceptions.yaml", before);

            var (after, entry) = ExceptionFile.Append("exceptions.yaml", before, New);

            Assert.Equal(before, after[..before.Length]);
            var found = ExceptionFile.Read("exceptions.yaml", after);
            Assert.Equal(known, found.SkipLast(1));
            Assert.Equal(New with { Id = entry.Id, Line = entry.Line }, found[^1]);
            Assert.DoesNotContain(known, k => k.Id == entry.Id);
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[ { id: EX-0001, check: a, resource: x, owner: a, approver: b, reason: r, ticket: t, expires: 2027-01-01 } ]")]
    public void A_list_in_brackets_cannot_be_lengthened_and_says_so(string text) =>
        Assert.Equal("ExceptionsNotAppendable", Assert.Throws<IsoOpsException>(() => ExceptionFile.Append("exceptions.yaml", Encoding.UTF8.GetBytes(text), New)).Id);

    [Theory]
    [InlineData("  expires: 2027-03-31", "", "exceptions.yaml:1", "expires")]
    [InlineData("2027-03-31", "2027-02-29", "exceptions.yaml:9", "2026-11-20")]
    [InlineData("2027-03-31", "2028-03-31", "exceptions.yaml:9", "366")]
    [InlineData("approver: 森", "approver: \" 林　\"", "exceptions.yaml:5", "one person")]
    [InlineData("  account: 777788889999\n", "", "exceptions.yaml:1", "narrows")]
    [InlineData("account: 777788889999", "account: 77", "exceptions.yaml:3", "account")]
    [InlineData("  reason: 更改までの間\n", "", "exceptions.yaml:1", "reason")]
    [InlineData("ticket: 123", "ticket: 123\n  tickt: 1", "exceptions.yaml:8", "tickt")]
    [InlineData("check: 12.1.3-CSC-01", "check: &a 12.1.3-CSC-01", "exceptions.yaml:2", "Anchors")]
    public void What_is_wrong_is_named_with_its_line(string was, string becomes, string place, string words)
    {
        var text = (One + "\n").Replace(was, becomes, StringComparison.Ordinal);

        var error = Assert.Throws<IsoOpsException>(() => ExceptionFile.Read("exceptions.yaml", Encoding.UTF8.GetBytes(text)));

        Assert.Equal("InvalidExceptions", error.Id);
        Assert.Contains(place, error.Texts.En, StringComparison.Ordinal);
        Assert.Contains(words, error.Texts.En, StringComparison.Ordinal);
        Assert.Equal("InvalidExceptions", Assert.Throws<IsoOpsException>(() => ExceptionFile.Append("exceptions.yaml", Encoding.UTF8.GetBytes(text), New)).Id);
    }

    [Fact]
    public void A_number_twice_and_a_file_that_is_no_list_are_named()
    {
        var twice = Assert.Throws<IsoOpsException>(() => ExceptionFile.Read("exceptions.yaml", Encoding.UTF8.GetBytes(One + "\n" + One + "\n")));
        var map = Assert.Throws<IsoOpsException>(() => ExceptionFile.Read("exceptions.yaml", "exceptions: 1\n"u8.ToArray()));
        var shiftJis = Assert.Throws<IsoOpsException>(() => ExceptionFile.Read("exceptions.yaml", [.. "- id: "u8, 0x93, 0xfa, 0x96, 0x7b]));

        Assert.Contains("exceptions.yaml:10", twice.Texts.En, StringComparison.Ordinal);
        Assert.Contains("list", map.Texts.En, StringComparison.Ordinal);
        Assert.Contains("Shift_JIS", shiftJis.Texts.En, StringComparison.Ordinal);
    }
}
