using System.Net;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Evidence.Redaction;

namespace ISO27017.Ops.Engine.Tests.Evidence.Redaction;

/// <summary>Networks after redaction hold what they held before.</summary>
public class AddressCipherTests
{
    private static readonly Pseudonyms Tokens = new(RedactionKey.Of("a salt that nobody guesses"u8.ToArray()));

    [Property]
    public Property What_lay_within_a_network_still_does_and_nothing_else() => Prop.ForAll(Pairs().ToArbitrary(), p =>
        Contains(p.Outer, p.Inner) == Contains(Tokens.Address(p.Outer)!, Tokens.Address(p.Inner)!)
        && Contains(p.Inner, p.Outer) == Contains(Tokens.Address(p.Inner)!, Tokens.Address(p.Outer)!));

    [Property]
    public Property No_public_network_keeps_its_address_and_none_becomes_private() => Prop.ForAll(Nets().ToArbitrary(), n =>
    {
        var token = Tokens.Address(n)!;
        var length = int.Parse(n.Split('/')[1]);
        // Beside a private range there is no room: 192.169.0.0/16 could only change places with 192.168.0.0/16.
        return Stays(n) || length <= (n.Contains(':') ? 16 : 8) || Special.Any(s => Contains(Parent(n), s))
            ? token == n
            : token != n && !Stays(token) && token.Split('/')[1] == n.Split('/')[1];
    });

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("10.20.16.11")]
    [InlineData("10.0.0.0/8")]
    [InlineData("172.31.0.0/16")]
    [InlineData("192.168.1.0/24")]
    [InlineData("100.64.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("127.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("128.0.0.0/1")]
    [InlineData("52.0.0.0/8")]
    [InlineData("fe80::1")]
    [InlineData("fd00:1::/32")]
    [InlineData("::1")]
    public void What_names_nobody_stays(string text) => Assert.Equal(text, Tokens.Address(text));

    [Theory]
    [InlineData("203.0.113.0/24", "203.0.113.7")]
    [InlineData("203.0.113.0/24", "203.0.113.0")]
    [InlineData("2001:db8::/32", "2001:db8:1::7")]
    [InlineData("172.32.0.0/16", "172.32.9.9")]
    [InlineData("9.9.9.0/25", "9.9.9.9")]
    public void An_address_stays_in_its_network_and_one_spelling_is_as_good_as_another(string network, string address)
    {
        Assert.NotEqual(network, Tokens.Address(network));
        Assert.True(Contains(Tokens.Address(network)!, Tokens.Address(address)!));
        Assert.Equal(Tokens.Address("203.0.113.5"), Tokens.Address("203.000.113.005"));
        Assert.EndsWith("/24", Tokens.Address("203.0.113.5/24"), StringComparison.Ordinal);
        Assert.Equal(Tokens.Address("203.0.113.5") + "/24", Tokens.Address("203.0.113.5/24"));
    }

    private static bool Contains(string a, string b) => Cidr.Parse(a).Contains(Cidr.Parse(b));

    private static readonly string[] Special =
        ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3", "::/8", "fc00::/7", "fe80::/9", "ff00::/8"];

    private static bool Stays(string n) => Special.Any(s => Contains(s, n));

    private static string Parent(string n) => Net(IPAddress.Parse(n.Split('/')[0]).GetAddressBytes(), Math.Max(0, int.Parse(n.Split('/')[1]) - 1));

    private static Gen<string> Nets() => from six in Gen.Elements(false, true)
                                         from bytes in Gen.ArrayOf(Gen.Choose(0, 255), 16)
                                         from near in Gen.Elements(-1, 10, 172, 192, 100, 203)
                                         from length in Gen.Choose(0, six ? 128 : 32)
                                         select Net([.. bytes.Take(six ? 16 : 4).Select((b, i) => (byte)(i == 0 && near > 0 && !six ? near : i == 0 && six ? 0x20 : b))], length);

    // Two networks that share some of their bits, as the lists of an organisation do.
    private static Gen<(string Outer, string Inner)> Pairs() => from outer in Nets()
                                                                from inner in Nets()
                                                                from shared in Gen.Choose(0, 128)
                                                                select (outer, outer.Contains(':') == inner.Contains(':') ? Joined(outer, inner, shared) : inner);

    private static string Joined(string outer, string inner, int shared)
    {
        var (a, b) = (IPAddress.Parse(outer.Split('/')[0]).GetAddressBytes(), IPAddress.Parse(inner.Split('/')[0]).GetAddressBytes());
        for (var i = 0; i < Math.Min(shared, b.Length * 8); i++)
            b[i / 8] = (byte)((b[i / 8] & ~(0x80 >> (i % 8))) | (a[i / 8] & (0x80 >> (i % 8))));
        return Net(b, int.Parse(inner.Split('/')[1]));
    }

    private static string Net(byte[] bytes, int length)
    {
        for (var i = length; i < bytes.Length * 8; i++)
            bytes[i / 8] &= (byte)~(0x80 >> (i % 8));
        return $"{new IPAddress(bytes)}/{length}";
    }
}
