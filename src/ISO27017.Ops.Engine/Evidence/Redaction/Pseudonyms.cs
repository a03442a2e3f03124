using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>The tokens. The same value has the same one, two values never have one, and it has the value's shape as far as anything
/// reads the shape. Values that differ in letter case only have tokens that differ in letter case only.</summary>
internal sealed class Pseudonyms(RedactionKey key)
{
    /// <summary>The domain of all addresses that are tokens: RFC 2606 reserves <c>.invalid</c>.</summary>
    public const string Domain = "redacted.invalid";

    private const int Length = 12;
    private const long FirstAccount = 100_000_000_000;

    private readonly AddressCipher _addresses = new(key);
    private readonly ConcurrentDictionary<(IsoRedactionKind Kind, string Value), string> _tokens = new();
    private readonly ConcurrentDictionary<string, (IsoRedactionKind Kind, string Value)> _values = new(StringComparer.Ordinal);

    /// <summary>The wildcards that tokens of names and addresses must fit as their values do.</summary>
    public NamePatterns Patterns { get; set; } = new();

    /// <summary>How many different values of a kind have a token.</summary>
    public int Count(IsoRedactionKind kind) => _tokens.Keys.Count(t => t.Kind == kind);

    /// <summary>True for what <see cref="Email"/> gives.</summary>
    public static bool IsToken(string email) => email.EndsWith("@" + Domain, StringComparison.Ordinal);

    /// <summary>The token of an e-mail address.</summary>
    public string Email(string address) => IsToken(address) ? address : Token(
        IsoRedactionKind.Email, address, a => Fitting("mail", a, "mail-", "@" + Domain));

    /// <summary>The token of a name. One that is an e-mail address has that address's.</summary>
    public string Name(string name) => PersonalText.IsEmail(name) ? Email(name) : Token(
        IsoRedactionKind.UserName, name, n => Fitting("name", n, "user-", ""));

    /// <summary>The token of an account.</summary>
    public string Account(string id) => Token(IsoRedactionKind.AccountId, id, i =>
        (FirstAccount + (long)(key.Number("account", i) % (ulong)(FirstAccount * 9))).ToString(CultureInfo.InvariantCulture));

    /// <summary>What stands for an address or network; null where the text is neither.</summary>
    /// <param name="text">With <c>/length</c> or without.</param>
    public string? Address(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(Plain(slash < 0 ? text : text[..slash]), out var address))
            return null;
        var most = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var length = slash < 0 ? most : int.Parse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        if (length > most)
            return null;
        var replaced = _addresses.Replace(address, length);
        if (replaced.Equals(address))
            return text;
        var token = slash < 0 ? replaced.ToString() : $"{replaced}/{length}";
        // One network may be spelled in several ways; the cipher itself never gives two values one token.
        _tokens.TryAdd((IsoRedactionKind.IpAddress, $"{address}/{length}"), token);
        return token;
    }

    /// <summary>The same for the next address to come: a value that was there before redaction must be nobody's token.</summary>
    /// <exception cref="IsoOpsException">It is.</exception>
    public void Exclude(IsoRedactionKind kind, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (_values.TryGetValue(value, out var other) && other.Kind == kind)
                throw RedactionErrors.Collision(kind);
        }
    }

    // 203.000.113.005 is the same address to whoever reads it.
    private static string Plain(string text) => !text.Contains(':', StringComparison.Ordinal)
        ? string.Join('.', text.Split('.').Select(p => p.TrimStart('0') is { Length: > 0 } part ? part : "0")) : text;

    private string Token(IsoRedactionKind kind, string value, Func<string, string> make)
    {
        if (_tokens.TryGetValue((kind, value), out var known))
            return known;
        var token = make(value);
        if (_values.GetOrAdd(token, (kind, value)).Value != value)
            throw RedactionErrors.Collision(kind);
        return _tokens.GetOrAdd((kind, value), token);
    }

    private string Fitting(string use, string value, string before, string after)
    {
        string Letters(int i) => Cased(use, value, key.Letters(i == 0 ? use : $"{use} {i}", Normal(value), Length));
        return Patterns.Token(value, i => i < 8 ? before + Letters(i) + after : Letters(i) + after, Letters);
    }

    // Equal but for case before: equal but for case after.
    private string Cased(string use, string value, string letters)
    {
        if (value == Normal(value))
            return letters;
        var upper = key.Number(use + " case", value) | 1;
        return string.Concat(letters.Select((c, i) => ((upper >> i) & 1) == 1 ? char.ToUpperInvariant(c) : c));
    }

    // As two names are compared when somebody must not approve what he did himself: see PersonName.
    private static string Normal(string value) => string.Concat(value.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant()
        .Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)));
}
