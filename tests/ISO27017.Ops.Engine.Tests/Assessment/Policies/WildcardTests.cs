using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Assessment.Policies;

namespace ISO27017.Ops.Engine.Tests.Assessment.Policies;

public class WildcardTests
{
    private static readonly string[] _texts = [.. Texts(8)];

    [Theory]
    [InlineData("arn:aws:s3:::logs-*", "arn:*:s3:::*", true)]
    [InlineData("arn:aws:rds:*:111122223333:db:a", "arn:*:rds:ap-northeast-1:111122223333:db:*", true)]
    [InlineData("arn:aws:rds:ap-northeast-1:111122223333:db:a", "arn:*:rds:*:444455556666:db:*", false)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("a*b", "ab*c", false)]
    [InlineData("a*b", "*c*", true)]
    public void Two_patterns_meet_where_a_text_fits_both(string one, string other, bool meet) =>
        Assert.Equal((meet, meet), (Wildcard.Meets(one, other), Wildcard.Meets(other, one)));

    [Theory]
    [InlineData("arn:\u0001:rds:\u0001:444455556666:db:\u0001", "arn:aws:rds:*:111122223333:db:a", false)]
    [InlineData("arn:\u0001:rds:\u0001:111122223333:db:\u0001", "arn:aws:rds:*:111122223333:db:a", true)]
    [InlineData("arn:\u0001:rds:\u0001:111122223333:db:\u0001", "arn:*:db:*", true)]
    [InlineData("a\u0001", "a:", false)]
    [InlineData("\u0001", "", true)]
    public void A_part_of_an_arn_has_no_colon(string one, string other, bool meet) => Assert.Equal(meet, Wildcard.Meets(one, other));

    [Property(MaxTest = 2000)]
    public Property Two_patterns_meet_exactly_where_a_short_text_shows_it() => Prop.ForAll(
        Patterns().ToArbitrary(), Patterns().ToArbitrary(),
        (one, other) => Wildcard.Meets(one, other) == Array.Exists(_texts, t => Wildcard.Fits(one, t) && Wildcard.Fits(other, t)));

    // Two patterns of up to four signs have no longer shortest common text than eight.
    private static Gen<string> Patterns() => Gen.Choose(0, 4).SelectMany(n => Gen.Elements('a', 'b', '*', '?').ArrayOf(n)).Select(c => new string(c));

    private static IEnumerable<string> Texts(int most) =>
        most == 0 ? [""] : Texts(most - 1).SelectMany(t => new[] { t, t + "a", t + "b" }).Distinct();
}
