using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Replaces addresses and networks so that every network still holds exactly what it held: each bit is turned or not by
/// a keyed hash of the bits before it (Xu, Fan, Ammar and Moon, "Prefix-preserving IP address anonymization", ICNP 2002). Ranges
/// that name nobody are not touched, and nothing is ever moved into one.</summary>
internal sealed class AddressCipher(RedactionKey key)
{
    // Networks as wide as this, or wider, name nobody.
    private const int Wide4 = 8;
    private const int Wide6 = 16;

    // Private, shared, loopback, link-local, multicast and reserved ranges (IANA's special-purpose registries). Those for
    // documentation are not here: whoever writes them means somebody.
    private static readonly (byte[] Bits, int Length)[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3",
            "::/8", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(n => n.Split('/')).Select(n => (IPAddress.Parse(n[0]).GetAddressBytes(), int.Parse(n[1], System.Globalization.CultureInfo.InvariantCulture))),
    ];

    private readonly ConcurrentDictionary<string, bool> _turns = new(StringComparer.Ordinal);

    /// <summary>The address, or the network's own address, that stands for another; the same where nothing is to be hidden.</summary>
    /// <param name="address">The address.</param>
    /// <param name="length">The network's length; for an address, all of its bits.</param>
    public IPAddress Replace(IPAddress address, int length)
    {
        var bits = address.GetAddressBytes();
        var wide = address.AddressFamily == AddressFamily.InterNetwork ? Wide4 : Wide6;
        if (length <= wide || Special.Any(s => s.Bits.Length == bits.Length && s.Length <= length && Common(s.Bits, bits) >= s.Length))
            return address;
        // An address with its network's length beside it (203.0.113.5/24) keeps being an address.
        var most = HasBitsAfter(bits, length) ? bits.Length * 8 : length;
        var replaced = (byte[])bits.Clone();
        var first = true;
        for (var i = wide; i < most; i++)
        {
            if (Special.Any(s => s.Bits.Length == bits.Length && s.Length > i && Common(s.Bits, bits) >= i))
                continue;
            if (first || Turns(bits, i))
                replaced[i / 8] ^= (byte)(0x80 >> (i % 8));
            first = false;
        }

        return new IPAddress(replaced);
    }

    private static bool HasBitsAfter(byte[] bits, int length) =>
        Enumerable.Range(length, (bits.Length * 8) - length).Any(i => (bits[i / 8] & (0x80 >> (i % 8))) != 0);

    private static int Common(byte[] a, byte[] b)
    {
        for (var i = 0; i < a.Length * 8; i++)
        {
            if (((a[i / 8] ^ b[i / 8]) & (0x80 >> (i % 8))) != 0)
                return i;
        }

        return a.Length * 8;
    }

    private bool Turns(byte[] bits, int length)
    {
        var before = (byte[])bits.Clone();
        for (var i = length; i < bits.Length * 8; i++)
            before[i / 8] &= (byte)~(0x80 >> (i % 8));
        return _turns.GetOrAdd($"{Convert.ToHexString(before)}/{length}", prefix => (key.Mac("address", prefix)[0] & 1) == 1);
    }
}
