using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Evaluates the small expressions around a query; what cannot be evaluated is a gap, never an exception.</summary>
internal static class Evaluations
{
    /// <summary>The value, JSON null where there is none, or the gap that stands in its place.</summary>
    public static (JToken? Value, Gap? Gap) Try(ExpressionWorker worker, string expression, JToken item, JToken? owner = null)
    {
        try
        {
            return (owner is null ? worker.Evaluate(expression, item) : worker.Evaluate(expression, item, owner), null);
        }
        catch (MissingParameterException e)
        {
            return (null, new Gap(IsoReason.MissingParameter, e.Name));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The language's library throws bare exceptions for a type that does not fit.
            return (null, new Gap(IsoReason.Error, $"{expression}: {e.Message}"));
        }
    }

    /// <summary>Computes members in order. A member that reads what could not be seen, could not be seen either.</summary>
    public static void Compute(ExpressionWorker worker, IReadOnlyList<Member> members, Item item)
    {
        foreach (var member in members)
        {
            if (GapFor(member.Expression, item) is { } hidden)
            {
                item.AddGap(member.Name, hidden);
                continue;
            }

            var (value, gap) = Try(worker, member.Expression, item.Value);
            if (gap is not null)
                item.AddGap(member.Name, gap);
            item.Set(member.Name, value);
            item.RestOnRead(member.Name, ExpressionReads.Of(member.Expression));
        }
    }

    /// <summary>One item × element, for each of <paramref name="each"/>; an element that cannot be listed is a gap of the item.</summary>
    public static IEnumerable<Item> Multiply(ExpressionWorker worker, IReadOnlyList<Member> each, Item item)
    {
        if (each.Count == 0)
            return [item];
        var many = new List<Item> { item };
        foreach (var member in each)
        {
            many = many.SelectMany(one =>
            {
                var (value, gap) = GapFor(member.Expression, one) is { } hidden ? (null, hidden) : Try(worker, member.Expression, one.Value);
                gap ??= value is JArray ? null : new Gap(IsoReason.NoData, $"{member.Expression} is not a list");
                if (gap is not null)
                {
                    one.AddGap(Item.Everything, gap);
                    return [one];
                }

                return ((JArray)value!).Select(element =>
                {
                    var copy = one.Copy();
                    copy.FoundBy(ExpressionReads.Of(member.Expression));
                    copy.Set(member.Name, element);
                    return copy;
                });
            }).ToList();
        }

        return many;
    }

    /// <summary>The first gap among what an expression reads of the item.</summary>
    public static Gap? GapFor(string expression, Item item) =>
        item.Gaps.Count == 0 ? null : GapFor(ExpressionReads.Of(expression), item);

    /// <summary>The first gap among what is read of the item.</summary>
    public static Gap? GapFor(ExpressionReads reads, Item item)
    {
        foreach (var (member, gap) in item.Gaps)
        {
            if (member == Item.Everything || reads.Touches(member))
                return gap;
        }

        return null;
    }
}
