using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>One item of a query, with what could not be seen of it and the documents that it rests on.</summary>
internal sealed class Item
{
    /// <summary>The gap name that stands for every member.</summary>
    public const string Everything = "*";

    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);
    private Dictionary<string, Gap>? _gaps;

    /// <summary>An item of its own: the value is copied.</summary>
    /// <param name="value">The members; kept in a list, so that nothing that puts them elsewhere takes them away from here.</param>
    public Item(JObject value) => Value = (JObject)new JArray(value.DeepClone())[0];

    /// <summary>The members.</summary>
    public JObject Value { get; }

    /// <summary>The item that the call was made for; null for an item of a plain call.</summary>
    public Item? Parent { get; init; }

    /// <summary>What a result names as the resource; set by the query's last step.</summary>
    public string Id { get; set; } = "";

    /// <summary>When the newest document that it rests on was answered.</summary>
    public DateTimeOffset At { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>The documents that it rests on.</summary>
    public IReadOnlyCollection<string> Documents => _documents;

    /// <summary>Members that could not be seen, and why.</summary>
    public IReadOnlyDictionary<string, Gap> Gaps => _gaps ?? (IReadOnlyDictionary<string, Gap>)System.Collections.Immutable.ImmutableDictionary<string, Gap>.Empty;

    /// <summary>Notes that <paramref name="member"/> could not be seen. The first reason stays.</summary>
    public void AddGap(string member, Gap gap) => (_gaps ??= new(StringComparer.Ordinal)).TryAdd(member, gap);

    /// <summary>Notes a document.</summary>
    public void Rest(string document, DateTimeOffset at)
    {
        _documents.Add(document);
        At = at > At ? at : At;
    }

    /// <summary>Rests on all that <paramref name="other"/> rests on.</summary>
    public void RestLike(Item other)
    {
        _documents.UnionWith(other._documents);
        At = other.At > At ? other.At : At;
    }

    /// <summary>Rests on a list as a whole.</summary>
    public void RestOn(ItemSet set)
    {
        _documents.UnionWith(set.Documents);
        At = set.At > At ? set.At : At;
    }

    /// <summary>Takes over what could not be seen of <paramref name="other"/>.</summary>
    public void GapsLike(Item other)
    {
        foreach (var (member, gap) in other.Gaps)
            AddGap(member, gap);
    }

    /// <summary>A copy with the same documents and gaps.</summary>
    public Item Copy()
    {
        var copy = new Item(Value) { Id = Id, Parent = Parent };
        copy.RestLike(this);
        copy.GapsLike(this);
        return copy;
    }

    /// <summary>Sets a member; null leaves it out, because null means "not known" and is never written.</summary>
    public void Set(string member, JToken? value)
    {
        if (value is null || value.Type == JTokenType.Null)
            Value.Remove(member);
        else
            Value[member] = value;
    }
}
