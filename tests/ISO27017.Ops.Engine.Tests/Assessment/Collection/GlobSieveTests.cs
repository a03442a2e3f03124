using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Assessment.Collection;

/// <summary>A pair that is ruled out without evaluation is one for which evaluation says false.</summary>
public class GlobSieveTests
{
    private static readonly string[] _conditions =
    [
        "matches(arn, $item.pattern)",
        "matches($item.arn, pattern)",
        "source == 'AWS' && matches($item.arn, pattern)",
        "(source == 'AWS') && matches($item.arn, pattern) && source == $item.source",
        "in.source == source && matches(in.arn, $item.in.pattern)",
    ];

    private static readonly string?[] _texts = [null, "", "a", "ab", "b*", "*", "a?", "AWS"];

    [Property(MaxTest = 500)]
    public Property What_is_ruled_out_is_false() => Prop.ForAll(Items().ToArbitrary(), Items().ToArbitrary(), (theirs, ours) =>
    {
        var worker = new ExpressionWorker();
        return Array.TrueForAll(_conditions, where =>
        {
            var sieve = GlobSieve.Of(worker, where)!;
            var (candidate, owner) = (new Item(theirs), new Item(ours));
            return !sieve.RulesOut(sieve.MarkOf(candidate), sieve.TextOf(owner))
                || Evaluations.Try(worker, where, candidate.Value, owner.Value).Value is JValue { Value: false };
        });
    });

    [Fact]
    public void It_rules_out_what_does_not_fit()
    {
        var sieve = GlobSieve.Of(new ExpressionWorker(), "source == 'AWS' && matches($item.arn, pattern)")!;
        bool RulesOut(string source, string pattern) => sieve.RulesOut(
            sieve.MarkOf(new Item(new JObject { ["source"] = source, ["pattern"] = pattern })), sieve.TextOf(new Item(new JObject { ["arn"] = "arn:a" })));

        Assert.False(RulesOut("AWS", "arn:*"));
        Assert.True(RulesOut("AWS", "arn:b*"));
        Assert.True(RulesOut("paper", "arn:*"));
    }

    [Fact]
    public void A_candidate_of_which_something_was_not_seen_is_evaluated()
    {
        var sieve = GlobSieve.Of(new ExpressionWorker(), "matches(arn, $item.pattern)")!;
        var candidate = new Item(new JObject { ["arn"] = "a" });
        candidate.AddGap("other", new Gap(IsoReason.AccessDenied, "denied"));

        Assert.False(sieve.RulesOut(sieve.MarkOf(candidate), "b"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a == $item.a")]
    [InlineData("a == $item.a && matches(b, $item.b)")]
    [InlineData("matches(a, $item.a) || matches(b, $item.b)")]
    [InlineData("!matches(a, $item.a)")]
    [InlineData("matches(a, 'x*')")]
    [InlineData("some(list, &matches(@, $item.a))")]
    [InlineData("let $x = a in matches($x, $item.a)")]
    [InlineData("matches(a, join('', [$item.a, b]))")]
    public void A_condition_of_another_form_is_evaluated(string? where) => Assert.Null(GlobSieve.Of(new ExpressionWorker(), where));

    private static Gen<JObject> Items() =>
        from arn in Gen.Elements(_texts)
        from pattern in Gen.Elements(_texts)
        from source in Gen.Elements(_texts)
        select Members(arn, pattern, source);

    private static JObject Members(string? arn, string? pattern, string? source)
    {
        var members = new JObject { ["in"] = new JObject() };
        foreach (var (name, value) in new[] { ("arn", arn), ("pattern", pattern), ("source", source) })
        {
            if (value is not null)
                members[name] = members["in"]![name] = value;
        }

        return members;
    }
}
