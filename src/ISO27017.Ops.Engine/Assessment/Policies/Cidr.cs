using System.Net;

namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>An IPv4 or IPv6 network in CIDR notation. A bare address is a network of one.</summary>
internal readonly record struct Cidr(IPNetwork2 Network)
{
    /// <summary>All of IPv4 and all of IPv6.</summary>
    public static IReadOnlyList<Cidr> Everywhere { get; } = [Parse("0.0.0.0/0"), Parse("::/0")];

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is not a network.</exception>
    public static Cidr Parse(string text)
    {
        var whole = text.Contains('/', StringComparison.Ordinal) ? text
            : text + (text.Contains(':', StringComparison.Ordinal) ? "/128" : "/32");
        return IPNetwork2.TryParse(whole, out var network)
            ? new Cidr(network)
            : throw new FormatException($"'{text}' is not a network in CIDR notation");
    }

    /// <summary>Whether all of <paramref name="inner"/> lies in it.</summary>
    public bool Contains(Cidr inner) =>
        Network.AddressFamily == inner.Network.AddressFamily && Network.Contains(inner.Network);

    /// <summary>What two lists of networks have in common.</summary>
    public static IEnumerable<Cidr> Intersect(IReadOnlyList<Cidr> first, IReadOnlyList<Cidr> second) =>
        from a in first
        from b in second
        where a.Contains(b) || b.Contains(a)
        select a.Contains(b) ? b : a;

    /// <inheritdoc/>
    public override string ToString() => Network.ToString();
}
