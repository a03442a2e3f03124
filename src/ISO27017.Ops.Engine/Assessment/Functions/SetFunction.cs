using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>subset(a, b)</c>: every element of a is in b. <c>same_set(a, b)</c>: and the other way round. Order and repetition do not count.</summary>
internal sealed class SetFunction(string name, bool bothWays) : CatalogFunction(name, 2)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args)
    {
        var first = new HashSet<JToken>(List(args[0]), JToken.EqualityComparer);
        var second = new HashSet<JToken>(List(args[1]), JToken.EqualityComparer);
        return new JValue(bothWays ? first.SetEquals(second) : first.IsSubsetOf(second));
    }
}
