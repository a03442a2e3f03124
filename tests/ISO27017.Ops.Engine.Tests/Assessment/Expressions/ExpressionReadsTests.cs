using ISO27017.Ops.Engine.Assessment.Expressions;

namespace ISO27017.Ops.Engine.Tests.Assessment.Expressions;

public class ExpressionReadsTests
{
    [Theory]
    [InlineData("ingress_cidrs({Groups: [@]})")]
    [InlineData("ingress_cidrs(@)")]
    [InlineData("length(ingress_cidrs({Groups: Groups, Acl: Acl})) > `0`")]
    public void What_ingress_cidrs_looks_for_is_read_however_it_is_given_the_item(string expression) =>
        Assert.Superset(new HashSet<string> { "Prefixes", "Entries", "Acl", "IpSets" }, ExpressionReads.Of(expression).Members.ToHashSet());
}
