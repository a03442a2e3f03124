using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>One item of a query, with what could not be seen of it and the documents that it rests on.</summary>
internal sealed class Item
{
    /// <summary>The gap name that stands for every member.</summary>
    public const string Everything = "*";

    // The name under which the documents stand that the item itself rests on: without them there would be no item.
    private const string Itself = "";

    private readonly Dictionary<string, HashSet<string>> _documents = new(StringComparer.Ordinal);
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

    /// <summary>Members that could not be seen, and why.</summary>
    public IReadOnlyDictionary<string, Gap> Gaps => _gaps ?? (IReadOnlyDictionary<string, Gap>)System.Collections.Immutable.ImmutableDictionary<string, Gap>.Empty;

    /// <summary>Notes that <paramref name="member"/> could not be seen. The first reason stays.</summary>
    public void AddGap(string member, Gap gap) => (_gaps ??= new(StringComparer.Ordinal)).TryAdd(member, gap);

    /// <summary>The documents behind the item and those of its members that are read.</summary>
    public IEnumerable<string> DocumentsOf(ExpressionReads reads) =>
        _documents.Where(d => d.Key == Itself || reads.Touches(d.Key)).SelectMany(d => d.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Notes a document behind the item itself.</summary>
    public void Rest(string document, DateTimeOffset at) => Rest(Itself, [document], at);

    /// <summary>Notes documents behind one member.</summary>
    public void Rest(string member, IEnumerable<string> documents, DateTimeOffset at)
    {
        if (!_documents.TryGetValue(member, out var behind))
            _documents.Add(member, behind = new HashSet<string>(StringComparer.Ordinal));
        behind.UnionWith(documents);
        At = at > At ? at : At;
    }

    /// <summary>Notes that <paramref name="member"/> was worked out of what is read: it rests on the same documents.</summary>
    public void RestOnRead(string member, ExpressionReads reads)
    {
        var read = _documents.Where(d => d.Key != Itself && reads.Touches(d.Key)).SelectMany(d => d.Value).ToList();
        if (read.Count > 0)
            Rest(member, read, At);
    }

    /// <summary>Notes that the item is here because of what is read.</summary>
    public void FoundBy(ExpressionReads reads) => RestOnRead(Itself, reads);

    /// <summary>Rests on all that <paramref name="other"/> rests on; what is behind that item itself is behind <paramref name="member"/>.</summary>
    public void RestLike(Item other, string member = Itself)
    {
        foreach (var (name, documents) in other._documents)
            Rest(name == Itself ? member : name, documents, other.At);
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
