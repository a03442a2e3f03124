using ISO27017.Ops.Engine.Exceptions;

namespace ISO27017.Ops.Engine.Tests.Exceptions;

public class ExceptionMatcherTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(IsoStatus.Fail, true)]
    [InlineData(IsoStatus.DocumentOutdated, true)]
    [InlineData(IsoStatus.NotEvaluated, false)]
    [InlineData(IsoStatus.Pass, false)]
    [InlineData(IsoStatus.NotApplicable, false)]
    [InlineData(IsoStatus.AttestationRequired, false)]
    public void Only_a_finding_can_be_excepted_and_the_original_stays(IsoStatus status, bool excepted)
    {
        var result = Matcher(Entry()).Apply(Result(status));

        Assert.Equal(excepted ? IsoStatus.Excepted : status, result.Status);
        Assert.Equal(status, result.OriginalStatus);
    }

    [Fact]
    public void A_roll_up_is_never_excepted() =>
        Assert.Equal(IsoStatus.Fail, Matcher(Entry()).Apply(Result(IsoStatus.Fail, kind: IsoKind.RUP)).Status);

    [Fact]
    public void An_exception_counts_through_its_last_day()
    {
        Assert.Equal(IsoStatus.Excepted, Matcher(Entry() with { Expires = new DateOnly(2026, 11, 20) }).Apply(Result(IsoStatus.Fail)).Status);

        var after = Matcher(Entry() with { Expires = new DateOnly(2026, 11, 19) }).Apply(Result(IsoStatus.DocumentOutdated));
        Assert.Equal((IsoStatus.DocumentOutdated, IsoReason.ExceptionExpired), (after.Status, after.Reason));
        Assert.Contains("EX-0001", after.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_one_goes_before_an_expired_one() => Assert.Equal(IsoStatus.Excepted, Matcher(
        Entry() with { Expires = new DateOnly(2026, 1, 1) }, Entry() with { Id = "EX-0002" }).Apply(Result(IsoStatus.Fail)).Status);

    [Theory]
    [InlineData("12.1.3-CSC-01", null, null, null, true)]
    [InlineData("12.1.3-csc-*", null, null, null, true)]
    [InlineData("12.1.3-CSP-01", null, null, null, false)]
    [InlineData("12.1.3-CSC-01", "777788889999", "ap-northeast-1", "arn:aws:ec2:*:777788889999:instance/i-1", true)]
    [InlineData("12.1.3-CSC-01", "111122223333", null, null, false)]
    [InlineData("12.1.3-CSC-01", "*", "ap-*", "*", true)]
    [InlineData("12.1.3-CSC-01", null, "us-east-1", null, false)]
    [InlineData("12.1.3-CSC-01", null, null, "arn:aws:ec2:*:instance/I-1", false)]
    [InlineData("12.1.3-CSC-01", null, null, "arn:aws:ec2:*:instance/i-?", true)]
    public void All_that_it_says_must_fit(string check, string? account, string? region, string? resource, bool fits) => Assert.Equal(
        fits ? IsoStatus.Excepted : IsoStatus.Fail,
        Matcher(Entry() with { Check = check, Account = account, Region = region, Resource = resource }).Apply(Result(IsoStatus.Fail)).Status);

    [Fact]
    public void What_names_a_resource_does_not_fit_a_result_without_one()
    {
        Assert.Equal(IsoStatus.Fail, Matcher(Entry() with { Resource = "arn:*" }).Apply(Result(IsoStatus.Fail, resource: null)).Status);
        Assert.Equal(IsoStatus.Excepted, Matcher(Entry() with { Resource = "*" }).Apply(Result(IsoStatus.Fail, resource: null)).Status);
    }

    [Fact]
    public void Those_that_cover_nothing_or_have_expired_are_named_after_a_run()
    {
        var matcher = Matcher(Entry(), Entry() with { Id = "EX-0002", Check = "9.*" }, Entry() with { Id = "EX-0003", Expires = new DateOnly(2026, 1, 1) });
        matcher.Apply(Result(IsoStatus.Fail));

        var warnings = matcher.Warnings().Select(w => w.En).ToList();

        Assert.Equal(2, warnings.Count);
        Assert.Contains("EX-0002", warnings[0], StringComparison.Ordinal);
        Assert.Contains("EX-0003", warnings[1], StringComparison.Ordinal);
        Assert.Contains("EX-0003", Assert.Single(matcher.Warnings(complete: false)).En, StringComparison.Ordinal);
        Assert.Equal([1, 0, 1], matcher.Uses().Select(u => u.Matched));
    }

    [Fact]
    public void A_partial_run_says_nothing_of_an_expired_one_that_it_did_not_touch() => Assert.Empty(
        Matcher(Entry() with { Expires = new DateOnly(2026, 1, 1) }).Warnings(complete: false));

    [Theory]
    [InlineData(null, true)]
    [InlineData("arn:aws:ec2:ap-northeast-1:777788889999:instance/i-1", true)]
    [InlineData("arn:aws:ec2:ap-northeast-1:777788889999:instance/i-2", false)]
    public void One_is_not_needless_where_it_could_not_be_looked(string? resource, bool open)
    {
        var matcher = Matcher(Entry() with { Resource = "*/i-1" });
        matcher.Apply(Result(IsoStatus.NotEvaluated, resource: resource));
        Assert.Equal(open ? 0 : 1, matcher.Warnings().Count());
    }

    [Fact]
    public void Without_a_workspace_nothing_is_excepted() =>
        Assert.Equal(IsoStatus.Fail, new ExceptionMatcher((Newtonsoft.Json.Linq.JObject?)null, AsOf).Apply(Result(IsoStatus.Fail)).Status);

    [Fact]
    public void The_facts_say_all_that_the_file_does()
    {
        var entry = Entry() with { Account = "777788889999", CreatedOn = new DateOnly(2026, 11, 1), Line = 3 };

        Assert.Equal([entry], ExceptionFacts.Read(ExceptionFacts.Of([entry])));
        Assert.Throws<FormatException>(() => ExceptionFacts.Read(Newtonsoft.Json.Linq.JObject.Parse("{ \"Exceptions\": [ 1 ] }")));
    }

    private static ExceptionMatcher Matcher(params ExceptionEntry[] entries) => new(ExceptionFacts.Of(entries), AsOf);

    private static ExceptionEntry Entry() => new()
    {
        Id = "EX-0001",
        Check = "12.1.3-CSC-01",
        Resource = "*",
        Owner = "林",
        Approver = "森",
        Reason = "更改までの間",
        Ticket = "OPS-1",
        Expires = new DateOnly(2027, 3, 31),
    };

    private static IsoResult Result(IsoStatus status, IsoKind kind = IsoKind.CFG, string? resource = "arn:aws:ec2:ap-northeast-1:777788889999:instance/i-1") => new()
    {
        ControlId = "12.1.3",
        Role = IsoRole.CSC,
        CheckId = "12.1.3-CSC-01",
        Kind = kind,
        Status = status,
        OriginalStatus = status,
        AccountId = "777788889999",
        Region = "ap-northeast-1",
        ResourceId = resource,
        Texts = new("題", "title"),
        Messages = new("文", "text"),
        CollectedAt = AsOf,
        Documents = [],
    };
}
