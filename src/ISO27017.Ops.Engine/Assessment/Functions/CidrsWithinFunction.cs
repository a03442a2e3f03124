using ISO27017.Ops.Engine.Assessment.Policies;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>cidrs_within(a, b)</c>: every network of a lies within one of b. IPv4 and IPv6 never contain each other.</summary>
internal sealed class CidrsWithinFunction() : CatalogFunction("cidrs_within", 2)
{
    /// <inheritdoc/>
    protected override JToken Run(JToken[] args)
    {
        var outer = Texts(args[1]).Select(Cidr.Parse).ToList();
        return new JValue(Texts(args[0]).Select(Cidr.Parse).All(inner => outer.Exists(o => o.Contains(inner))));
    }
}
