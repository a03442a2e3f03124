using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>The keys of one side of a join: for each equality the set of values, of which a list has many and null none.</summary>
internal sealed class JoinKeys
{
    private readonly IReadOnlyList<HashSet<string>> _keys;

    private JoinKeys(IReadOnlyList<HashSet<string>> keys, Gap? gap) => (_keys, Gap) = (keys, gap);

    /// <summary>Why a key could not be worked out.</summary>
    public Gap? Gap { get; }

    /// <summary>The values of the first equality, by which candidates are found.</summary>
    public IReadOnlyCollection<string> First => _keys[0];

    /// <summary>Works out the keys of an item.</summary>
    public static JoinKeys Of(ExpressionWorker worker, IEnumerable<string> expressions, JToken item)
    {
        Gap? gap = null;
        var keys = new List<HashSet<string>>();
        foreach (var expression in expressions)
        {
            var (value, trouble) = Evaluations.Try(worker, expression, item);
            gap ??= trouble;
            keys.Add(Values(value).ToHashSet(StringComparer.Ordinal));
        }

        return new JoinKeys(keys, gap);
    }

    /// <summary>Whether every equality holds.</summary>
    public bool Meets(JoinKeys other)
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            if (!_keys[i].Overlaps(other._keys[i]))
                return false;
        }

        return true;
    }

    private static IEnumerable<string> Values(JToken? value) => value switch
    {
        null or { Type: JTokenType.Null } => [],
        JArray list => list.Where(e => e.Type != JTokenType.Null).Select(CanonicalJson.Write),
        _ => [CanonicalJson.Write(value)],
    };
}
